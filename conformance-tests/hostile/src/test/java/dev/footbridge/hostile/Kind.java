package dev.footbridge.hostile;

import java.time.Duration;
import java.util.Locale;

/** What a hostile program tries; the folder that it is in. */
enum Kind {
  ESCAPE("reach Java, files, the network or the engine's own state", 2),
  STALL("run for ever", 2),
  MEMORY("take all memory", 5),
  CRASH("break the JavaScript engine or its process", 10),
  FORGE("make the output say what is not true", 0);

  private final String attempt;
  private final int patienceSeconds;

  Kind(String attempt, int patienceSeconds) {
    this.attempt = attempt;
    this.patienceSeconds = patienceSeconds;
  }

  /** Returns what it tries, in the form "to …" without "to". */
  String attempt() {
    return attempt;
  }

  /** Returns how long a program of this kind runs in process before its host closes it. */
  Duration patience() {
    return Duration.ofSeconds(patienceSeconds);
  }

  String folder() {
    return name().toLowerCase(Locale.ROOT);
  }
}
