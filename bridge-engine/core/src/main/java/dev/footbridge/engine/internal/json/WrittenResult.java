package dev.footbridge.engine.internal.json;

/**
 * The text of a result, with or without its {@code errMsg}.
 *
 * @param json the text of a JSON object
 * @param dataLength how many of its characters belong to the data
 * @param isWhole whether it ends with its {@code errMsg} and is nested no deeper than allowed; if
 *     not, it is the data alone, unchecked
 */
public record WrittenResult(String json, int dataLength, boolean isWhole) {
  /** The name of the member that ends every result (rule R1). */
  public static final String ERR_MSG = "errMsg";

  /** No data. */
  static final WrittenResult EMPTY = ofData(JsonText.EMPTY_OBJECT);

  static WrittenResult ofData(String json) {
    return new WrittenResult(json, json.length(), false);
  }
}
