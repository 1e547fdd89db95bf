package dev.footbridge.cli;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** Removes from transcripts what differs in every run. */
final class TranscriptText {
  private static final Pattern TIME = Pattern.compile("\\b\\d+\\.\\d ms\\b");
  private static final Pattern JSON_TIME = Pattern.compile("\"(t|ms)\":\\d+\\.\\d");

  private TranscriptText() {}

  /** Returns {@code text} with every measured time as {@code … ms}. */
  static String withoutTimes(String text) {
    return JSON_TIME.matcher(TIME.matcher(text).replaceAll("… ms")).replaceAll("\"$1\":0.0");
  }

  /** Returns {@code text} with paths in {@code folder} relative to it. */
  static String inFolder(Path folder, String text) {
    return text.replace(folder + "/", "");
  }
}
