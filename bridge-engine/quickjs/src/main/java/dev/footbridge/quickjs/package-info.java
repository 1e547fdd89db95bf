/**
 * Runs mini programs on QuickJS, which behaves the same on the JVM and on Android.
 *
 * <pre>{@code
 * BridgeEngine engine =
 *     BridgeEngine.builder().runtime(new QuickJsRuntime().withMemoryLimit(64 << 20)).build();
 * }</pre>
 */
@NullMarked
package dev.footbridge.quickjs;

import org.jspecify.annotations.NullMarked;
