/**
 * Platforms that plugins are written for, in jars of their own.
 *
 * <pre>{@code
 * PluginPlatform platform = PluginPlatform.visibleTo(loader);
 * if (platform != null) {
 *   engine.host(platform.host());
 * }
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package dev.footbridge.jvm.platform;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
