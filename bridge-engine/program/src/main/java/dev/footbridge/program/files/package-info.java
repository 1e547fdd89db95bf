/**
 * The files of a program's folder; nothing outside of it can be read (rule W3).
 *
 * <pre>{@code
 * ProgramFiles files = ProgramFiles.open(Path.of("shop"));
 * for (String path : files.list()) {
 *   System.out.println(path); // pages/index/index.js
 * }
 * String script = files.readText("app.js");
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package dev.footbridge.program.files;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
