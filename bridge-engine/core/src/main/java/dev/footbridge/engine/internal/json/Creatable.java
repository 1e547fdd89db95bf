package dev.footbridge.engine.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import java.io.IOException;

/**
 * Tells a class that no object can be read as, such as one whose only constructor takes an {@code
 * int}, from values that do not fit: it is a fault of the plugin (rule R8).
 */
final class Creatable extends BeanDeserializerModifier {
  private static final long serialVersionUID = 1L;

  @Override
  public JsonDeserializer<?> modifyDeserializer(
      DeserializationConfig config, BeanDescription description, JsonDeserializer<?> reader) {
    return reader instanceof BeanDeserializer bean
            && bean.getValueInstantiator().canInstantiate()
            && !createsFromObjects(bean.getValueInstantiator())
        ? new OfScalars(bean)
        : reader;
  }

  private static boolean createsFromObjects(ValueInstantiator creator) {
    return creator.canCreateUsingDefault()
        || creator.canCreateFromObjectWith()
        || creator.canCreateUsingDelegate()
        || creator.canCreateUsingArrayDelegate();
  }

  /** Reads a class that can be created from texts or numbers only. */
  private static final class OfScalars extends DelegatingDeserializer {
    private static final long serialVersionUID = 1L;

    OfScalars(JsonDeserializer<?> reader) {
      super(reader);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
      return new OfScalars(reader);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return parser.isExpectedStartObjectToken()
          ? context.reportBadDefinition(handledType(), "no constructor takes what an object has")
          : super.deserialize(parser, context);
    }
  }
}
