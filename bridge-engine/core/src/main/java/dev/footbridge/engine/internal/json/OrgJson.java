package dev.footbridge.engine.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.std.NullSerializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import org.json.JSONArray;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code org.json} objects as they write themselves: null is {@code JSONObject.NULL}, and an
 * object that JSON does not have is its {@code toString()} (rule R8).
 */
final class OrgJson {
  /** Whether the class path has the library, which an engine does without. */
  static final boolean IS_PRESENT = isPresent();

  private OrgJson() {}

  /** Returns the serializer of {@code type}; null if it is not one of the library's. */
  static @Nullable JsonSerializer<?> serializerOf(Class<?> type) {
    if (JSONObject.class.isAssignableFrom(type)) {
      return new ObjectWriter();
    }
    if (JSONArray.class.isAssignableFrom(type)) {
      return new ArrayWriter();
    }
    return type == JSONObject.NULL.getClass() ? NullSerializer.instance : null;
  }

  private static boolean isPresent() {
    try {
      Class.forName("org.json.JSONObject", false, OrgJson.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private abstract static class Writer<T> extends StdSerializer<T> {
    private static final long serialVersionUID = 1L;

    Writer(Class<T> type) {
      super(type);
    }

    @Override
    public void serializeWithType(
        T value, JsonGenerator generator, SerializerProvider provider, TypeSerializer type)
        throws IOException {
      serialize(value, generator, provider);
    }

    void write(@Nullable Object value, JsonGenerator generator, SerializerProvider provider)
        throws IOException {
      if (value instanceof String text) {
        generator.writeString(text);
      } else if (value == null || value == JSONObject.NULL) {
        generator.writeNull();
      } else if (value instanceof Number
          || value instanceof Boolean
          || value instanceof JSONObject
          || value instanceof JSONArray) {
        provider.findValueSerializer(value.getClass()).serialize(value, generator, provider);
      } else if (value instanceof Map<?, ?> map) {
        writeMembers(map, generator, provider);
      } else if (value instanceof Collection<?> items) {
        writeItems(items, generator, provider);
      } else if (value.getClass().isArray()) {
        Object[] items = new Object[Array.getLength(value)];
        for (int i = 0; i < items.length; i++) {
          items[i] = Array.get(value, i);
        }
        writeItems(Arrays.asList(items), generator, provider);
      } else if (value instanceof Enum<?> constant) {
        generator.writeString(constant.name());
      } else if (isJsonString(value.getClass())) {
        String array = new JSONArray().put(value).toString();
        generator.writeRawValue(array.substring(1, array.length() - 1));
      } else {
        generator.writeString(value.toString());
      }
    }

    private void writeMembers(Map<?, ?> map, JsonGenerator generator, SerializerProvider provider)
        throws IOException {
      generator.writeStartObject(map);
      for (Map.Entry<?, ?> each : map.entrySet()) {
        String name = String.valueOf(each.getKey());
        generator.writeFieldName(name);
        try {
          write(each.getValue(), generator, provider);
        } catch (IOException | RuntimeException e) {
          wrapAndThrow(provider, e, map, name);
        }
      }
      generator.writeEndObject();
    }

    void writeItems(Collection<?> items, JsonGenerator generator, SerializerProvider provider)
        throws IOException {
      generator.writeStartArray(items);
      int index = 0;
      for (Object each : items) {
        try {
          write(each, generator, provider);
        } catch (IOException | RuntimeException e) {
          wrapAndThrow(provider, e, items, index);
        }
        index++;
      }
      generator.writeEndArray();
    }

    /** Returns whether values of {@code type} write JSON themselves; Android has no such type. */
    private static boolean isJsonString(Class<?> type) {
      for (Class<?> each = type; each != null; each = each.getSuperclass()) {
        for (Class<?> parent : each.getInterfaces()) {
          if (parent.getName().equals("org.json.JSONString") || isJsonString(parent)) {
            return true;
          }
        }
      }
      return false;
    }
  }

  private static final class ObjectWriter extends Writer<JSONObject> {
    private static final long serialVersionUID = 1L;

    ObjectWriter() {
      super(JSONObject.class);
    }

    @Override
    public void serialize(JSONObject object, JsonGenerator generator, SerializerProvider provider)
        throws IOException {
      generator.writeStartObject(object);
      for (Iterator<String> names = object.keys(); names.hasNext(); ) {
        String name = names.next();
        generator.writeFieldName(name);
        try {
          write(object.opt(name), generator, provider);
        } catch (IOException | RuntimeException e) {
          wrapAndThrow(provider, e, object, name);
        }
      }
      generator.writeEndObject();
    }
  }

  private static final class ArrayWriter extends Writer<JSONArray> {
    private static final long serialVersionUID = 1L;

    ArrayWriter() {
      super(JSONArray.class);
    }

    @Override
    public void serialize(JSONArray array, JsonGenerator generator, SerializerProvider provider)
        throws IOException {
      generator.writeStartArray(array);
      for (int i = 0; i < array.length(); i++) {
        try {
          write(array.opt(i), generator, provider);
        } catch (IOException | RuntimeException e) {
          wrapAndThrow(provider, e, array, i);
        }
      }
      generator.writeEndArray();
    }
  }
}
