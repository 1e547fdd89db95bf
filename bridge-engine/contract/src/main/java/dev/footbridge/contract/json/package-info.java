/**
 * JSON files that people write, as values that know where they stand: each file is read once, and
 * everything wrong in it is found with its place.
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
