package dev.footbridge.benchmarks;

/**
 * One of the compared ways for JavaScript to call Java and back. Each defines the functions that
 * workload.js calls: {@code callSync(object)}, which returns the result; {@code callAsync(object,
 * done)}; {@code callStates(onState, done)}, which receives ten states; and {@code finished()},
 * which ends a run.
 */
interface Side extends AutoCloseable {
  /** The size of what crosses the bridge. */
  enum Payload {
    /** Three fields. */
    SMALL(0),
    /** Three fields, and a text of 10 KiB. */
    KIB10(10 << 10),
    /** Three fields, and a text of 1 MiB. */
    MIB1(1 << 20);

    private final int textLength;

    Payload(int textLength) {
      this.textLength = textLength;
    }

    int textLength() {
      return textLength;
    }
  }

  /** Runs a script, e.g. to define functions. */
  void load(String name, String source);

  /** Runs a call of workload.js, e.g. {@code syncCalls(1000)}, and waits until it is finished. */
  void run(String call);

  @Override
  void close();

  /** Opens the side of that name. */
  static Side open(String name) {
    Side side =
        switch (name) {
          case "floor" -> new FloorSide();
          case "graaljs-wx" -> new OurSide("graaljs", "wx");
          case "graaljs-wx-params" -> new OurSide("graaljs", "wx", OurSide.PARAMS, 0);
          case "graaljs-native" -> new OurSide("graaljs", "native");
          case "quickjs-wx" -> new OurSide("quickjs", "wx");
          case "quickjs-native" -> new OurSide("quickjs", "native");
          case "javet" -> new JavetSide();
          case "rhino" -> new RhinoSide();
          default -> throw new IllegalArgumentException("no side '" + name + "'");
        };
    side.load("workload.js", Scripts.read("workload.js"));
    return side;
  }
}
