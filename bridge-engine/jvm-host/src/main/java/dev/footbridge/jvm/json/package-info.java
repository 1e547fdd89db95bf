/**
 * JSON of calls: read without limits, compared as JavaScript compares.
 *
 * <pre>{@code
 * JsonNode expected = JsonValues.read("{\"amount\": 1}");
 * boolean same = JsonValues.same(expected, JsonValues.read(call.jsonParams()));
 * }</pre>
 */
@NullMarked
package dev.footbridge.jvm.json;

import org.jspecify.annotations.NullMarked;
