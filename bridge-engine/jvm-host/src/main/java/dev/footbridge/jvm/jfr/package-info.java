/**
 * Calls as events of the JDK Flight Recorder.
 *
 * <pre>{@code
 * BridgeEngine engine = BridgeEngine.builder().callListener(new JfrCalls()).build();
 * }</pre>
 */
@NullMarked
package dev.footbridge.jvm.jfr;

import org.jspecify.annotations.NullMarked;
