package dev.footbridge.engine.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Writes the data of a success and, as the last member of the outermost object, its {@code errMsg}
 * (rule R1), so that the text need not be parsed or copied afterwards. No {@code errMsg} is added
 * if the data has its own, contains raw text, is pretty-printed, or is nested as deep as allowed.
 */
final class ResultGenerator extends WebNumbers {
  private static final SerializedString ERR_MSG = new SerializedString(WrittenResult.ERR_MSG);

  /** The punctuation of a member: four quotes and a colon. */
  private static final int PUNCTUATION = 5;

  private final @Nullable SerializedString errMsg;
  private final int maxDepth;
  private boolean keptOut; // errMsg cannot be added here: the caller has to parse the data
  private boolean isUnchecked;
  private @Nullable JsonStreamContext named; // where the last name was written
  private int valuesBefore; // how many values that object had then
  private int added;

  /**
   * Creates a generator.
   *
   * @param errMsg the message to add; null for none
   */
  ResultGenerator(JsonGenerator target, @Nullable SerializedString errMsg) {
    super(target);
    this.errMsg = errMsg;
    this.maxDepth = target.streamWriteConstraints().getMaxNestingDepth();
  }

  /** Returns the result of writing, whose text is {@code json}. */
  WrittenResult written(String json) {
    return keptOut || added == 0
        ? WrittenResult.ofData(json)
        : new WrittenResult(json, json.length() - added, true);
  }

  /** Returns whether the text written is certainly one JSON value. */
  boolean isSureToBeJson() {
    // A serializer may have written no value, or two, or not closed an object.
    JsonStreamContext context = delegate.getOutputContext();
    return !isUnchecked && context.inRoot() && context.getEntryCount() == 1;
  }

  @Override
  public void writeEndObject() throws IOException {
    noteDepth();
    noteMissingValue();
    if (errMsg != null && !keptOut && isOutermost() && delegate.getPrettyPrinter() == null) {
      int comma = delegate.getOutputContext().hasCurrentIndex() ? 1 : 0;
      delegate.writeFieldName(ERR_MSG);
      delegate.writeString(errMsg);
      added = comma + PUNCTUATION + ERR_MSG.asQuotedChars().length + errMsg.asQuotedChars().length;
    }
    delegate.writeEndObject();
  }

  @Override
  public void writeEndArray() throws IOException {
    noteDepth();
    delegate.writeEndArray();
  }

  /**
   * Leaves deep data to an exact check: Jackson's own limit is off by one for an object written
   * from a Java object, since it counts the level outside. For arrays it is exact.
   */
  private void noteDepth() {
    if (delegate.getOutputContext().getNestingDepth() >= maxDepth) {
      keptOut = true;
    }
  }

  /** Detects a name without a value at the end of an object, which Jackson does not refuse. */
  private void noteMissingValue() {
    JsonStreamContext context = delegate.getOutputContext();
    if (context == named && context.getEntryCount() == valuesBefore) {
      noteUnchecked();
    }
    named = null; // since Jackson reuses contexts
  }

  @Override
  public void writeFieldName(String name) throws IOException {
    seen(name);
    delegate.writeFieldName(name);
  }

  @Override
  public void writeFieldName(SerializableString name) throws IOException {
    seen(name.getValue());
    delegate.writeFieldName(name);
  }

  private void seen(String name) {
    JsonStreamContext context = delegate.getOutputContext();
    named = context;
    valuesBefore = context.getEntryCount();
    if (name.equals(WrittenResult.ERR_MSG) && isOutermost()) {
      keptOut = true;
    }
  }

  /** Returns whether a member of the outermost object is being written. */
  private boolean isOutermost() {
    return delegate.getOutputContext().getParent().inRoot();
  }

  /** Marks the data as unchecked: raw text may have any depth, or not be JSON at all. */
  private void noteUnchecked() {
    keptOut = true;
    isUnchecked = true;
  }

  @Override
  public void writeRaw(String text) throws IOException {
    noteUnchecked();
    delegate.writeRaw(text);
  }

  @Override
  public void writeRaw(String text, int offset, int length) throws IOException {
    noteUnchecked();
    delegate.writeRaw(text, offset, length);
  }

  @Override
  public void writeRaw(SerializableString raw) throws IOException {
    noteUnchecked();
    delegate.writeRaw(raw);
  }

  @Override
  public void writeRaw(char[] text, int offset, int length) throws IOException {
    noteUnchecked();
    delegate.writeRaw(text, offset, length);
  }

  @Override
  public void writeRaw(char c) throws IOException {
    noteUnchecked();
    delegate.writeRaw(c);
  }

  @Override
  public void writeRawValue(String text) throws IOException {
    noteUnchecked();
    delegate.writeRawValue(text);
  }

  @Override
  public void writeRawValue(String text, int offset, int length) throws IOException {
    noteUnchecked();
    delegate.writeRawValue(text, offset, length);
  }

  @Override
  public void writeRawValue(char[] text, int offset, int length) throws IOException {
    noteUnchecked();
    delegate.writeRawValue(text, offset, length);
  }
}
