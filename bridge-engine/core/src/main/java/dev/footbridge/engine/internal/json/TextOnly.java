package dev.footbridge.engine.internal.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import java.io.IOException;
import java.time.Instant;

/**
 * Reads a type of {@code java.time} from the text that it is written as, and an {@code Instant}
 * also from its milliseconds: Jackson takes numbers for days, seconds or years, and arrays for
 * dates (rule R8). A {@code JsonFormat} of the property wins.
 */
final class TextOnly extends DelegatingDeserializer {
  private static final long serialVersionUID = 1L;

  TextOnly(JsonDeserializer<?> reader) {
    super(reader);
  }

  @Override
  protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
    return new TextOnly(reader);
  }

  @Override
  public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property)
      throws JsonMappingException {
    JsonDeserializer<?> reader = super.createContextual(context, property);
    JsonFormat.Value format = findFormatOverrides(context, property, handledType());
    boolean isFormatted = format != null && format.getShape() != JsonFormat.Shape.ANY;
    return isFormatted ? ((TextOnly) reader).getDelegatee() : reader;
  }

  @Override
  public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    boolean isText = parser.hasToken(JsonToken.VALUE_STRING);
    boolean isMillis =
        handledType() == Instant.class && parser.hasToken(JsonToken.VALUE_NUMBER_INT);
    return isText || isMillis
        ? super.deserialize(parser, context)
        : context.handleUnexpectedToken(handledType(), parser);
  }
}
