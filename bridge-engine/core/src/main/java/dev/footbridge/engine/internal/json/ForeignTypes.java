package dev.footbridge.engine.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.Serializers;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses values of a plugin's own copy of a library that it shares with the engine (rule S7). To
 * the engine such a JSONObject is any object, and would be written by its getters.
 */
final class ForeignTypes extends SimpleModule {
  private static final long serialVersionUID = 1L;

  /** The types that the engine treats in a special way, by their names. */
  private static final Set<String> SHARED =
      Set.of(
          "com.fasterxml.jackson.databind.JsonNode",
          "com.fasterxml.jackson.databind.util.RawValue",
          "org.json.JSONArray",
          "org.json.JSONObject");

  ForeignTypes() {
    super(ForeignTypes.class.getName());
  }

  @Override
  public void setupModule(SetupContext context) {
    super.setupModule(context);
    context.addSerializers(new Refusing());
  }

  /**
   * Returns why a type cannot cross the boundary, with the places of both copies; null if it can.
   */
  static @Nullable String refusalOf(Class<?> type) {
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      if (SHARED.contains(each.getName())) {
        Class<?> ours = ours(each.getName());
        return each == ours ? null : refusal(each, ours);
      }
    }
    return null;
  }

  private static String refusal(Class<?> theirs, @Nullable Class<?> ours) {
    return "the "
        + theirs.getName()
        + " is a copy from "
        + ClassOrigin.of(theirs)
        + ", but Footbridge uses "
        + (ours == null ? "none" : "the one from " + ClassOrigin.of(ours))
        + "; leave the copy out of what the plugin brings along, or use a Map or a List";
  }

  private static @Nullable Class<?> ours(String name) {
    try {
      return Class.forName(name, false, ForeignTypes.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      return null;
    }
  }

  /** Asked once for each type, since the mapper keeps the serializers of types. */
  private static final class Refusing extends Serializers.Base {
    @Override
    public @Nullable JsonSerializer<?> findSerializer(
        SerializationConfig config, JavaType type, BeanDescription description) {
      String refusal = refusalOf(type.getRawClass());
      return refusal == null ? null : new Refused(refusal);
    }
  }

  private static final class Refused extends JsonSerializer<Object> {
    private final String reason;

    Refused(String reason) {
      this.reason = reason;
    }

    @Override
    public void serialize(Object value, JsonGenerator generator, SerializerProvider provider)
        throws JsonMappingException {
      throw JsonMappingException.from(generator, reason);
    }
  }
}
