package dev.footbridge.engine.internal.json;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.datatype.jdk8.Jdk8TypeModifier;

/** Adds the forms of values at the boundary to Jackson's own (rules S7, R8). */
final class ValueModule extends Module {
  @Override
  public String getModuleName() {
    return "footbridge";
  }

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public void setupModule(SetupContext context) {
    ValueReaders readers = new ValueReaders();
    context.addTypeModifier(new Jdk8TypeModifier());
    context.addSerializers(new ValueWriters());
    context.addBeanSerializerModifier(new DataOnly());
    context.addBeanDeserializerModifier(new Creatable());
    context.addDeserializers(readers);
    context.addKeyDeserializers(readers);
  }
}
