package dev.footbridge.runner;

import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * One of several parts of the test files. A file's part depends only on its path, so independent
 * machines together run each file once.
 *
 * @param number the number of this part, from 1
 * @param count the number of parts
 */
public record Shard(int number, int count) {
  /** All files. */
  public static final Shard WHOLE = new Shard(1, 1);

  private static final Pattern FORM = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

  /**
   * Parses a shard such as {@code 2/8}.
   *
   * @throws IllegalArgumentException if the text is not a shard; the message says what was expected
   */
  public static Shard parse(String text) {
    Objects.requireNonNull(text, "text");
    Matcher matcher = FORM.matcher(text);
    if (matcher.matches()) {
      Shard shard =
          new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
      if (shard.number >= 1 && shard.number <= shard.count) {
        return shard;
      }
    }
    throw new IllegalArgumentException(
        "expected a shard such as 2/8, the second of eight, but found '" + text + "'");
  }

  /** Returns whether a file is in this part, given its path in the folder, with slashes. */
  public boolean has(String file) {
    Objects.requireNonNull(file, "file");
    CRC32 sum = new CRC32();
    sum.update(file.getBytes(StandardCharsets.UTF_8));
    return sum.getValue() % count == number - 1;
  }

  /**
   * Returns the warning that no test of this part ran.
   *
   * @param hasNoFile whether the reason is that the part has no file, rather than the filter
   */
  Problem emptiness(boolean hasNoFile) {
    String part = "shard " + number + "/" + count;
    return Problem.warning(
        ProblemCode.NOTHING_TO_RUN,
        Location.NONE,
        hasNoFile ? part + " contains no test file" : "no test of " + part + " matches the filter",
        hasNoFile ? "use fewer shards" : "");
  }
}
