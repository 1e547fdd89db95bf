/**
 * Reads JSON files that people write, into values that keep their locations. Each file is read
 * once, and all its problems are reported with line, column and JSON path.
 *
 * <pre>{@code
 * Problems problems = new Problems();
 * JsonValue root = JsonFile.read("settings.json", text, problems);
 * ValueReader reader = new ValueReader(problems);
 * if (root != null && reader.isObject(root, "{\"name\": …}")) {
 *   String name = reader.text(root.get("name"), "a name");
 * }
 * problems.sortByPlace();
 * problems.throwErrors();
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package dev.footbridge.contract.json;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
