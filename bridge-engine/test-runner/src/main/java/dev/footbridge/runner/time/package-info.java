/**
 * Virtual time: moves a program's clock as fast as possible.
 *
 * <pre>{@code
 * ManualClock clock = new ManualClock();
 * VirtualTime time = new VirtualTime(clock);
 * BridgeEngine engine = BridgeEngine.builder().clock(clock).callListener(time).build();
 * MiniProgram program = engine.launch(info);
 * program.evaluate(source);
 * boolean idle = time.passUntilIdle(program, () -> true, Duration.ofHours(1));
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package dev.footbridge.runner.time;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
