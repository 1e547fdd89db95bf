package dev.footbridge.benchmarks;

import org.graalvm.polyglot.Context;

/** The smallest program that runs JavaScript on GraalJS. */
public final class MinimalProcess {
  private MinimalProcess() {}

  /** Runs the program. */
  public static void main(String[] args) {
    try (Context context =
        Context.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build()) {
      System.out.println(context.eval("js", "'hello, ' + 'world'").asString());
    }
  }
}
