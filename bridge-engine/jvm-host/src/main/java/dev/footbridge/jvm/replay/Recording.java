package dev.footbridge.jvm.replay;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.engine.recording.Redaction;
import java.util.List;

/** A parsed recording. Immutable. */
public final class Recording {
  private final String file;
  private final Redaction redaction;
  private final List<RecordedCall.HostEvent> firstEvents;
  private final List<RecordedCall> calls;

  Recording(
      String file,
      Redaction redaction,
      List<RecordedCall.HostEvent> firstEvents,
      List<RecordedCall> calls) {
    this.file = file;
    this.redaction = redaction;
    this.firstEvents = List.copyOf(firstEvents);
    this.calls = List.copyOf(calls);
  }

  /**
   * Parses a recording's text.
   *
   * @param file the file's name in messages
   * @throws BridgeConfigurationException with all problems, each with file and line
   */
  public static Recording parse(String file, String text) {
    return new RecordingReader(file).read(text);
  }

  /** Returns the number of recorded calls. */
  public int size() {
    return calls.size();
  }

  String file() {
    return file;
  }

  Redaction redaction() {
    return redaction;
  }

  /** Returns the host's events before the first call. */
  List<RecordedCall.HostEvent> firstEvents() {
    return firstEvents;
  }

  List<RecordedCall> calls() {
    return calls;
  }
}
