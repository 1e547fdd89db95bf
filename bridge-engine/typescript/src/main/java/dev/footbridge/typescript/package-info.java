/**
 * Translates the TypeScript of whole programs with TypeScript's own compiler, which one of the
 * JavaScript runtimes on the class path runs. With this artifact on the class path, {@code .ts}
 * files are modules like others:
 *
 * <pre>{@code
 * WholeProgram shop = WholeProgram.find(Path.of("shop"), ConvertedFiles.none()); // has app.ts
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package dev.footbridge.typescript;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
