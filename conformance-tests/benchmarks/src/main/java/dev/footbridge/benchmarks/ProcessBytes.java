package dev.footbridge.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Measures what a whole process allocates on the heap: the size of its young generation at the end,
 * which is made so large that nothing is ever collected. The JVM writes it at its exit, without
 * other work.
 */
final class ProcessBytes {
  private static final String DATA = "budget.perf";

  /** The launcher's options, and small allocation buffers, because a buffer counts as a whole. */
  private static final String OPTIONS =
      "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmn2g -XX:TLABSize=32k -XX:-ResizeTLAB"
          + " -XX:+PerfDataSaveToFile -XX:PerfDataSaveFile="
          + DATA;

  private ProcessBytes() {}

  /**
   * Runs the launcher of a side.
   *
   * @return the bytes; NaN if this JVM does not count them, such as JDK 25
   * @throws IllegalStateException if something was collected
   */
  static double of(Checkout side, String... arguments) throws IOException {
    ProcessBuilder process = side.launcher(Map.of("FOOTBRIDGE_JAVA_OPTS", OPTIONS), arguments);
    Children.run(process);
    Path data = process.directory().toPath().resolve(DATA);
    String jstat = Path.of(System.getProperty("java.home"), "bin", "jstat").toString();
    String table = Children.run(new ProcessBuilder(jstat, "-gc", data.toUri().toString()));
    Files.delete(data);
    return read(table);
  }

  /** Reads jstat's table: a line of names, and one of values, in KiB. */
  static double read(String table) {
    List<String> lines = table.strip().lines().toList();
    List<String> names = List.of(lines.get(0).strip().split(" +", -1));
    List<String> values = List.of(lines.get(1).strip().split(" +", -1));
    if (Double.parseDouble(values.get(names.indexOf("YGC"))) > 0) {
      throw new IllegalStateException("the young generation was too small:\n" + table);
    }
    double kibibytes = Double.parseDouble(values.get(names.indexOf("EU")));
    return kibibytes == 0 ? Double.NaN : kibibytes * 1024;
  }
}
