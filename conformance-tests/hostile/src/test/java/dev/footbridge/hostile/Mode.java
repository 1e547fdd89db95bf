package dev.footbridge.hostile;

import dev.footbridge.engine.spi.JsRuntime;
import dev.footbridge.engine.spi.JsRuntimes;
import dev.footbridge.isolated.IsolatedRuntime;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where a program's JavaScript runs: on which engine, and how far from its host. */
enum Mode {
  GRAALJS("graaljs", Place.IN_PROCESS),
  QUICKJS("quickjs", Place.IN_PROCESS),
  GRAALJS_ISOLATED("graaljs", Place.ISOLATED),
  QUICKJS_ISOLATED("quickjs", Place.ISOLATED),
  GRAALJS_SANDBOXED("graaljs", Place.SANDBOXED),
  QUICKJS_SANDBOXED("quickjs", Place.SANDBOXED);

  /** How far from the host. */
  enum Place {
    IN_PROCESS("in process"),
    ISOLATED("isolated"),
    SANDBOXED("sandboxed");

    private final String title;

    Place(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  /** The heap of a child of this test, or of a host whose programs run in process. */
  static final long HEAP_BYTES = 128L << 20;

  private static final Duration TURN_LIMIT = Duration.ofSeconds(2);

  private final String engine;
  private final Place place;

  Mode(String engine, Place place) {
    this.engine = engine;
    this.place = place;
  }

  static Optional<Mode> titled(String title) {
    return Arrays.stream(values()).filter(mode -> mode.title().equals(title)).findFirst();
  }

  /** Returns the name that the files of the programs use, such as {@code quickjs in process}. */
  String title() {
    return engine + " " + place.title();
  }

  String engine() {
    return engine;
  }

  Place place() {
    return place;
  }

  /** Returns what the command line adds for this mode. */
  List<String> options() {
    return switch (place) {
      case IN_PROCESS -> List.of("--runtime", engine);
      case ISOLATED -> List.of("--runtime", engine, "--isolate");
      case SANDBOXED -> List.of("--runtime", engine, "--isolate=sandboxed");
    };
  }

  JsRuntime inProcess() {
    return JsRuntimes.named(engine);
  }

  /** Returns a runtime with a child for each program. */
  IsolatedRuntime isolated() {
    IsolatedRuntime runtime =
        IsolatedRuntime.of(inProcess()).withHeap(HEAP_BYTES).withTurnLimit(TURN_LIMIT);
    return place == Place.SANDBOXED ? runtime.sandboxed() : runtime;
  }
}
