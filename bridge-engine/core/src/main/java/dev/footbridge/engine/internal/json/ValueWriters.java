package dev.footbridge.engine.internal.json;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.Serializers;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.type.ReferenceType;
import java.io.File;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds the serializers of {@code org.json}, {@code java.time}, {@code Optional} and paths. */
final class ValueWriters extends Serializers.Base {
  @Override
  public @Nullable JsonSerializer<?> findSerializer(
      SerializationConfig config, JavaType type, BeanDescription description) {
    Class<?> raw = type.getRawClass();
    if (OrgJson.IS_PRESENT) {
      JsonSerializer<?> found = OrgJson.serializerOf(raw);
      if (found != null) {
        return found;
      }
    }
    if (JavaModules.areFor(raw)) {
      for (Serializers each : JavaModules.writers()) {
        JsonSerializer<?> found = each.findSerializer(config, type, description);
        if (found != null) {
          return found;
        }
      }
    }
    // Jackson writes where they are from the working directory, a Path as a URI.
    return File.class.isAssignableFrom(raw) || Path.class.isAssignableFrom(raw)
        ? new ToStringSerializer(raw)
        : null;
  }

  @Override
  public @Nullable JsonSerializer<?> findReferenceSerializer(
      SerializationConfig config,
      ReferenceType type,
      BeanDescription description,
      TypeSerializer contentType,
      JsonSerializer<Object> content) {
    if (JavaModules.areFor(type.getRawClass())) {
      for (Serializers each : JavaModules.writers()) {
        JsonSerializer<?> found =
            each.findReferenceSerializer(config, type, description, contentType, content);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }
}
