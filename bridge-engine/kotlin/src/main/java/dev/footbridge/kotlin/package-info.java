/**
 * Compiles plugins given as {@code .kt} files. With this artifact on the class path, a plugin
 * loader takes them like {@code .java} files, also beside those:
 *
 * <pre>{@code
 * PluginLoader loader = new PluginLoader(List.of(), CompilationCache.ofUser(System.getenv()));
 * loader.load(List.of("PayPlugin.kt", "Receipts.java")).forEach(engine::plugin);
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package dev.footbridge.kotlin;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
