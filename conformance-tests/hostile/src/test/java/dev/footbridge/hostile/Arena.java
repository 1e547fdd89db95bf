package dev.footbridge.hostile;

import dev.footbridge.engine.spi.JsRuntime;
import dev.footbridge.graaljs.GraalJsRuntime;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * The main class of a process in which a hostile program meets a good one: both run in process, and
 * what comes of it is printed, if the process lives to do so. The arguments are the mode and the
 * program's path.
 */
final class Arena {
  /** Printed last. */
  static final String END = "arena: end";

  private Arena() {}

  /** Runs a program, and prints the observation. */
  public static void main(String[] args) throws Exception {
    Mode mode = Mode.valueOf(args[0]);
    HostileProgram hostile = Corpus.program(args[1]);
    List<Path> folders = List.of(Path.of(""), Path.of(System.getProperty("java.io.tmpdir")));
    JsRuntime runtime = mode.inProcess();
    if (mode == Mode.GRAALJS) {
      GraalJsRuntime.prepareForMany().join(); // as a host should that runs programs of others
    }
    Observation observation;
    Set<Path> files;
    try (GoodProgram beside = new GoodProgram(runtime, "wx-beside")) {
      String wrong = beside.ask(); // and loads the engine, which may need a file
      if (wrong != null) {
        throw new IllegalStateException("the engine does not work: " + wrong);
      }
      files = Leftovers.files(folders);
      observation = Encounter.of(hostile, runtime, beside, hostile.kind().patience());
    }
    for (String thread : Leftovers.busyThreads()) {
      observation.harm("the thread " + thread + " still works");
    }
    Set<Path> left = Leftovers.files(folders);
    left.removeAll(files);
    for (Path file : left) {
      observation.harm("it created " + file.getFileName());
    }
    Leftovers.remove(Leftovers.files(folders)); // with those of the engine, which halting leaves
    observation.lines().forEach(System.out::println);
    System.out.println(END);
    System.out.flush();
    Runtime.getRuntime().halt(0);
  }
}
