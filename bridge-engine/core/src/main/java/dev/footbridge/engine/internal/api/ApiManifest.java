package dev.footbridge.engine.internal.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.footbridge.api.BuiltInForm;
import dev.footbridge.contract.ApiContract;
import dev.footbridge.contract.json.JsonValue;
import dev.footbridge.engine.internal.json.JsonCodec;
import dev.footbridge.engine.observe.StackRecording;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes the list of APIs that the shim puts on {@code wx}; {@code install} in {@code main.js}
 * reads it. An API has {@code name}, {@code sync}, {@code params} if its template has any, and
 * {@code form} if it has one.
 */
public final class ApiManifest {
  private final StackRecording stacks;
  private final JsonCodec codec;

  /**
   * Creates a writer.
   *
   * @param stacks for what the shim records where it happened
   */
  public ApiManifest(StackRecording stacks, JsonCodec codec) {
    this.stacks = stacks;
    this.codec = codec;
  }

  /**
   * Returns the manifest as JSON.
   *
   * @param overwrite whether APIs replace those of the shim
   * @param typed the storage APIs that the built-in tier answers: the shim keeps the types of
   *     values
   */
  String of(Collection<ApiContract> apis, boolean overwrite, Collection<String> typed) {
    ObjectNode root = codec.newObject();
    root.put("overwrite", overwrite);
    root.put("stacks", stacks.name().toLowerCase(Locale.ROOT));
    ArrayNode entries = root.putArray("apis");
    for (ApiContract api : apis) {
      ObjectNode entry = entries.addObject().put("name", api.name()).put("sync", api.isSync());
      addTemplate(entry, api.parameters());
      addForm(entry, api.form());
    }
    ArrayNode names = root.putArray("typed");
    typed.forEach(names::add);
    return root.toString();
  }

  private static void addTemplate(ObjectNode entry, @Nullable JsonValue template) {
    if (template != null && !template.members().isEmpty()) {
      entry.putRawValue("params", new RawValue(template.toString()));
    }
  }

  private static void addForm(ObjectNode entry, @Nullable BuiltInForm form) {
    if (form == null) {
      return;
    }
    ObjectNode node = entry.putObject("form").put("returns", form.returns());
    ArrayNode args = node.putArray("args");
    for (String arg : form.args()) {
      args.add(arg);
    }
  }
}
