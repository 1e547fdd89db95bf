package dev.footbridge.engine.internal.json;

import com.fasterxml.jackson.databind.deser.BasicDeserializerFactory;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.KeyDeserializers;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.ser.BasicSerializerFactory;
import com.fasterxml.jackson.databind.ser.Serializers;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.footbridge.engine.spi.StackRoom;

/**
 * Jackson's modules for {@code java.time} and {@code Optional}. They have a hundred classes, so
 * they are loaded for the first value of these types, and not when an engine starts.
 */
final class JavaModules {
  private JavaModules() {}

  /** Returns whether a module is for {@code type}; loads none. */
  static boolean areFor(Class<?> type) {
    String name = type.getName();
    return name.startsWith("java.time.")
        || name.startsWith("java.util.Optional")
        || name.startsWith("java.util.stream.");
  }

  static Iterable<Serializers> writers() {
    return loaded().writers.getFactoryConfig().serializers();
  }

  static Iterable<Deserializers> readers() {
    return loaded().readers.getFactoryConfig().deserializers();
  }

  static Iterable<KeyDeserializers> keyReaders() {
    return loaded().readers.getFactoryConfig().keyDeserializers();
  }

  private static Loaded loaded() {
    StackRoom.requireForInitializers();
    return Loaded.INSTANCE;
  }

  /** A class of its own, which is initialized when the modules are first needed. */
  private static final class Loaded {
    private static final Loaded INSTANCE = new Loaded();

    final BasicSerializerFactory writers;
    final BasicDeserializerFactory readers;

    private Loaded() {
      JsonMapper mapper =
          JsonMapper.builder().addModule(new JavaTimeModule()).addModule(new Jdk8Module()).build();
      writers = (BasicSerializerFactory) mapper.getSerializerFactory();
      readers = (BasicDeserializerFactory) mapper.getDeserializationContext().getFactory();
    }
  }
}
