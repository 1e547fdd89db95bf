package dev.footbridge.engine.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Writes the data of a success and, as the last member of the outermost object, its {@code errMsg}
 * (rule R1): so the text need not be searched or copied afterwards. Data is left as it is if it has
 * an {@code errMsg} of its own, holds text that nobody checked, is laid out in lines, or is nested
 * as deep as allowed.
 */
final class ResultGenerator extends WebNumbers {
  private static final SerializedString ERR_MSG = new SerializedString(WrittenResult.ERR_MSG);

  /** The punctuation of a member: four quotes and a colon. */
  private static final int PUNCTUATION = 5;

  private final @Nullable SerializedString errMsg;
  private final int maxDepth;
  private boolean keptOut; // for it has to be put in by somebody who looks at the data
  private boolean isUnchecked;
  private @Nullable JsonStreamContext named; // where the last name was written
  private int valuesBefore; // how many values stood there
  private int added;

  /**
   * Creates a generator.
   *
   * @param errMsg null for data that gets none
   */
  ResultGenerator(JsonGenerator target, @Nullable SerializedString errMsg) {
    super(target);
    this.errMsg = errMsg;
    this.maxDepth = target.streamWriteConstraints().getMaxNestingDepth();
  }

  /** Returns what was written, whose text is {@code json}. */
  WrittenResult written(String json) {
    return keptOut || added == 0
        ? WrittenResult.ofData(json)
        : new WrittenResult(json, json.length() - added, true);
  }

  /** Tells whether what was written is sure to be one JSON value. */
  boolean isSureToBeJson() {
    // A serializer may have written nothing, or twice, or left something open.
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
   * Leaves it to others to measure what is deep: Jackson's own limit is off by one for an object
   * that is written from a Java object, which it measures where that stands. Of arrays it is exact.
   */
  private void noteDepth() {
    if (delegate.getOutputContext().getNestingDepth() >= maxDepth) {
      keptOut = true;
    }
  }

  /** Notes a name whose value a serializer did not write, which Jackson lets pass at the end. */
  private void noteMissingValue() {
    JsonStreamContext context = delegate.getOutputContext();
    if (context == named && context.getEntryCount() == valuesBefore) {
      noteUnchecked();
    }
    named = null; // for contexts are used again
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

  /** Tells whether what is being written is a member of the outermost object. */
  private boolean isOutermost() {
    return delegate.getOutputContext().getParent().inRoot();
  }

  /** Notes what may hold anything, nested to any depth, and may be no JSON at all. */
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

  @Override
  public void writeNumber(String text) throws IOException {
    noteUnchecked();
    delegate.writeNumber(text);
  }

  @Override
  public void writeNumber(char[] text, int offset, int length) throws IOException {
    noteUnchecked();
    delegate.writeNumber(text, offset, length);
  }
}
