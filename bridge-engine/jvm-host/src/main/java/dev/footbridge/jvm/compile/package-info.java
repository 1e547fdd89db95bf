/**
 * Compilers of plugins in other languages than Java. {@link java.util.ServiceLoader} finds them on
 * the class path:
 *
 * <pre>{@code
 * public final class KotlinSources implements SourceCompiler {
 *   public String ending() { return ".kt"; }
 *   ...
 * }
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package dev.footbridge.jvm.compile;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
