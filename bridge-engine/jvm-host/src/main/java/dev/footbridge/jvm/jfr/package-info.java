/**
 * Calls as events of the JDK Flight Recorder.
 *
 * <pre>{@code
 * BridgeEngine engine = BridgeEngine.builder().callListener(new JfrCalls()).build();
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package dev.footbridge.jvm.jfr;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
