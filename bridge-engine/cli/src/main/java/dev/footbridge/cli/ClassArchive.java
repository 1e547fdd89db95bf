package dev.footbridge.cli;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/** The archive of our classes that this JVM may have started from (AppCDS). */
final class ClassArchive {
  private static final String OPTION = "-XX:SharedArchiveFile=";

  /** Where Java's own classes begin, where they end and ours begin, and where ours end. */
  private static final Pattern MAPPED =
      Pattern.compile("CDS archive\\(s\\) mapped at: \\[0x\\w+-0x(\\w+)-0x(\\w+)\\)");

  private ClassArchive() {}

  /** Returns whether an archive is in use, and if not, why, in a sentence. */
  static String describe() {
    List<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments();
    if (isMapped(virtualMachineInfo())) {
      return "in use";
    }
    if (options.stream().anyMatch(option -> option.startsWith("--upgrade-module-path"))) {
      return "not in use: Java cannot use one together with another compiler";
    }
    return options.stream()
        .filter(option -> option.startsWith(OPTION))
        .map(option -> option.substring(OPTION.length()))
        .findFirst()
        .map(
            file ->
                "not in use: Java refused "
                    + file
                    + "; delete the file, and ./footbridge makes a new one")
        .orElse("not in use: ./footbridge makes one");
  }

  /** Returns whether classes of ours are mapped, according to the JVM's own description. */
  static boolean isMapped(String virtualMachineInfo) {
    Matcher mapped = MAPPED.matcher(virtualMachineInfo);
    return mapped.find() && !mapped.group(1).equals(mapped.group(2));
  }

  private static String virtualMachineInfo() {
    try {
      Object info =
          ManagementFactory.getPlatformMBeanServer()
              .invoke(
                  new ObjectName("com.sun.management:type=DiagnosticCommand"),
                  "vmInfo",
                  new Object[0],
                  new String[0]);
      return String.valueOf(info);
    } catch (JMException e) {
      return ""; // a JVM that is not HotSpot
    }
  }
}
