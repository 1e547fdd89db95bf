/**
 * Reads {@code app.json}, the JSON files of pages and components, and {@code project.config.json}
 * (rules W1, W2, W4).
 *
 * <pre>{@code
 * ProgramRoot root = ProgramRoot.find(Path.of("shop"));
 * if (root != null) {
 *   AppJson app = AppJson.read(root.files());
 *   app.pages().forEach(page -> System.out.println(page.path() + " " + page.problem()));
 * }
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package dev.footbridge.program.config;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
