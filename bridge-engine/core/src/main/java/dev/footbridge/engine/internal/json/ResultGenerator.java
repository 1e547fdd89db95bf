package dev.footbridge.engine.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Writes the data of a success and, as the last member of the outermost object, its {@code errMsg}
 * (rule R1): so the text need not be searched or copied afterwards. Data is left as it is if it has
 * an {@code errMsg} of its own, holds JSON that was written before, or is nested as deep as
 * allowed.
 */
final class ResultGenerator extends WebNumbers {
  private static final SerializedString ERR_MSG = new SerializedString(Results.ERR_MSG);

  private final @Nullable SerializedString errMsg;
  private final int maxDepth;
  private boolean keptOut; // for it has to be put in by somebody who looks at the data
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

  @Override
  public void writeEndObject() throws IOException {
    noteDepth();
    if (errMsg != null && !keptOut && isOutermost()) {
      String punctuation =
          delegate.getOutputContext().hasCurrentIndex() ? ",\"\":\"\"" : "\"\":\"\"";
      delegate.writeFieldName(ERR_MSG);
      delegate.writeString(errMsg);
      added = punctuation.length() + ERR_MSG.asQuotedChars().length + errMsg.asQuotedChars().length;
    }
    delegate.writeEndObject();
  }

  @Override
  public void writeEndArray() throws IOException {
    noteDepth();
    delegate.writeEndArray();
  }

  /** Leaves it to others to measure what is deep: Jackson's own limit is off by one, at times. */
  private void noteDepth() {
    if (delegate.getOutputContext().getNestingDepth() >= maxDepth) {
      keptOut = true;
    }
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
    if (name.equals(Results.ERR_MSG) && isOutermost()) {
      keptOut = true;
    }
  }

  /** Tells whether what is being written is a member of the outermost object. */
  private boolean isOutermost() {
    return delegate.getOutputContext().getParent().inRoot();
  }

  // JSON that was written before may hold anything, nested to any depth.

  @Override
  public void writeRaw(String text) throws IOException {
    keptOut = true;
    delegate.writeRaw(text);
  }

  @Override
  public void writeRaw(String text, int offset, int length) throws IOException {
    keptOut = true;
    delegate.writeRaw(text, offset, length);
  }

  @Override
  public void writeRaw(SerializableString raw) throws IOException {
    keptOut = true;
    delegate.writeRaw(raw);
  }

  @Override
  public void writeRaw(char[] text, int offset, int length) throws IOException {
    keptOut = true;
    delegate.writeRaw(text, offset, length);
  }

  @Override
  public void writeRaw(char c) throws IOException {
    keptOut = true;
    delegate.writeRaw(c);
  }

  @Override
  public void writeRawValue(String text) throws IOException {
    keptOut = true;
    delegate.writeRawValue(text);
  }

  @Override
  public void writeRawValue(String text, int offset, int length) throws IOException {
    keptOut = true;
    delegate.writeRawValue(text, offset, length);
  }

  @Override
  public void writeRawValue(char[] text, int offset, int length) throws IOException {
    keptOut = true;
    delegate.writeRawValue(text, offset, length);
  }
}
