package dev.footbridge.engine.internal.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.footbridge.api.BuiltInForm;
import dev.footbridge.contract.ApiContract;
import dev.footbridge.contract.json.JsonValue;
import dev.footbridge.engine.internal.json.JsonCodec;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Writes the list of APIs that the shim puts on {@code wx}; {@code install} in {@code main.js}
 * reads it. An API is {@code [name, sync, template or null, form or null]}: short, since there may
 * be thousands.
 */
final class ApiManifest {
  private ApiManifest() {}

  /**
   * Returns the manifest as JSON.
   *
   * @param overwrite whether APIs replace those of the shim
   * @param stacks whether the shim reports where calls are made
   * @param typed the storage APIs that the built-in tier answers: the shim keeps the types of
   *     values
   */
  static String of(
      Collection<ApiContract> apis,
      boolean overwrite,
      boolean stacks,
      Collection<String> typed,
      JsonCodec codec) {
    ObjectNode root = codec.newObject();
    root.put("overwrite", overwrite);
    root.put("stacks", stacks);
    ArrayNode entries = root.putArray("apis");
    for (ApiContract api : apis) {
      ArrayNode entry = entries.addArray().add(api.name()).add(api.isSync());
      addTemplate(entry, api.parameters());
      addForm(entry, api);
    }
    ArrayNode names = root.putArray("typed");
    typed.forEach(names::add);
    return root.toString();
  }

  private static void addTemplate(ArrayNode entry, @Nullable JsonValue template) {
    if (template == null || template.members().isEmpty()) {
      entry.addNull();
    } else {
      entry.addRawValue(new RawValue(template.toString()));
    }
  }

  private static void addForm(ArrayNode entry, ApiContract api) {
    BuiltInForm form = api.form();
    if (form == null) {
      entry.addNull();
      return;
    }
    ObjectNode node = entry.addObject().put("returns", form.returns());
    ArrayNode args = node.putArray("args");
    for (String arg : form.args()) {
      args.add(arg);
    }
  }
}
