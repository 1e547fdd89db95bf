/**
 * What a compiler of TypeScript implements, so that whole programs may have {@code .ts} files. The
 * artifact {@code bridge-engine-typescript} has one.
 *
 * <pre>{@code
 * TypeScriptCompiler compiler = TypeScriptCompilers.find(); // null: it is not on the class path
 * compiler.translate("const price: number = 3").text();    // const price = 3;
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package dev.footbridge.program.typescript;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
