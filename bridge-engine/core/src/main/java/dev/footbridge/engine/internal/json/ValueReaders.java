package dev.footbridge.engine.internal.json;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.KeyDeserializers;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.type.ArrayType;
import com.fasterxml.jackson.databind.type.ReferenceType;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Finds the deserializers of {@code java.time}, {@code Optional} and some numbers. */
final class ValueReaders extends Deserializers.Base implements KeyDeserializers {
  @Override
  public @Nullable JsonDeserializer<?> findBeanDeserializer(
      JavaType type, DeserializationConfig config, BeanDescription description)
      throws JsonMappingException {
    if (type.hasRawClass(BigInteger.class)) {
      return new WholeNumbers();
    }
    if (JavaModules.areFor(type.getRawClass())) {
      for (Deserializers each : JavaModules.readers()) {
        JsonDeserializer<?> found = each.findBeanDeserializer(type, config, description);
        if (found != null) {
          return type.getRawClass().getName().startsWith("java.time.")
              ? new TextOnly(found)
              : found;
        }
      }
    }
    return FiniteNumbers.readerOf(type.getRawClass());
  }

  @Override
  public @Nullable JsonDeserializer<?> findArrayDeserializer(
      ArrayType type,
      DeserializationConfig config,
      BeanDescription description,
      @Nullable TypeDeserializer itemType,
      @Nullable JsonDeserializer<?> item) {
    return FiniteNumbers.readerOf(type.getRawClass());
  }

  @Override
  public @Nullable JsonDeserializer<?> findReferenceDeserializer(
      ReferenceType type,
      DeserializationConfig config,
      BeanDescription description,
      TypeDeserializer contentType,
      JsonDeserializer<?> content)
      throws JsonMappingException {
    if (JavaModules.areFor(type.getRawClass())) {
      for (Deserializers each : JavaModules.readers()) {
        JsonDeserializer<?> found =
            each.findReferenceDeserializer(type, config, description, contentType, content);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  @Override
  public @Nullable KeyDeserializer findKeyDeserializer(
      JavaType type, DeserializationConfig config, BeanDescription description)
      throws JsonMappingException {
    if (JavaModules.areFor(type.getRawClass())) {
      for (KeyDeserializers each : JavaModules.keyReaders()) {
        KeyDeserializer found = each.findKeyDeserializer(type, config, description);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }
}
