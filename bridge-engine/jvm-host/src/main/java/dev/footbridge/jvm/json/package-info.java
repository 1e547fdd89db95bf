/**
 * JSON of calls: read without limits, compared as JavaScript compares.
 *
 * <pre>{@code
 * JsonNode expected = JsonValues.read("{\"amount\": 1}");
 * boolean same = JsonValues.same(expected, JsonValues.read(call.jsonParams()));
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package dev.footbridge.jvm.json;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
