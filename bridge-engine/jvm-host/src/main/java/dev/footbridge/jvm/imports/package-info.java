/**
 * Documented type names and ours: plugins written with the vendor's imports run unchanged (rules I1
 * to I4).
 *
 * <pre>{@code
 * ImportMapping imports = ImportMapping.named("tcsas");
 * new PluginLoader(classpath, cache, imports).load(List.of("CustomPlugin.java"));
 * }</pre>
 *
 * <p>Everything is done on class files, so no text is changed: the compiler gets our classes under
 * the documented names ({@link dev.footbridge.jvm.imports.DocumentedClasses}), and what it writes,
 * like classes that others compiled, gets our names ({@link
 * dev.footbridge.jvm.imports.ImportRemapper}).
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package dev.footbridge.jvm.imports;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
