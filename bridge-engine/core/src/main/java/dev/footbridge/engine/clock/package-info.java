/**
 * The clock of a program: of its timers, deadlines and delays, and of its {@code Date}.
 *
 * <pre>{@code
 * ManualClock clock = new ManualClock();
 * BridgeEngine engine = BridgeEngine.builder().clock(clock).plugin(PayPlugin.class)...build();
 * clock.advance(Duration.ofSeconds(5)); // runs what is due in these five seconds, and waits for it
 * }</pre>
 */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package dev.footbridge.engine.clock;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
