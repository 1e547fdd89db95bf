package dev.footbridge.isolated;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes files, network and processes from a child, with bubblewrap on Linux: it sees the JDK, the
 * system's libraries and the class path, which it cannot change, and a small folder for temporary
 * files in memory; its network has no other end; it can start threads but no processes.
 */
final class Sandbox {
  private static final String TOOL = "bwrap";
  private static final Path SHELL = Path.of("/bin/sh");
  private static final long TEMPORARY_BYTES = 64L << 20;
  private static final int PROBE_SECONDS = 30;

  /**
   * The first argument is the filter, as printf reads it; the rest is the command. No file, which
   * could be left behind. The shell stays, and its end ends bubblewrap.
   */
  private static final String WITH_FILTER =
      "filter=$1; shift; exec 8<&0; printf \"$filter\" | { exec 9<&0 <&8 8<&-; exec \"$@\"; }";

  private static final List<String> LIBRARIES =
      List.of("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/etc/ld.so.cache");

  private Sandbox() {}

  /**
   * Returns a command that runs {@code java} in the sandbox.
   *
   * @param java the command of a Java program, whose first element is the executable
   * @param classPath the files and folders of the class path in the command
   */
  static List<String> wrap(List<String> java, Collection<Path> classPath) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of(SHELL.toString(), "-c", WITH_FILTER, "sh", String.valueOf(Filter.TEXT)));
    command.addAll(List.of(TOOL, "--unshare-all", "--die-with-parent", "--new-session"));
    command.addAll(List.of("--cap-drop", "ALL", "--clearenv", "--chdir", "/"));
    command.addAll(List.of("--proc", "/proc", "--dev", "/dev"));
    // First: what follows may be inside.
    command.addAll(List.of("--size", Long.toString(TEMPORARY_BYTES), "--tmpfs", "/tmp"));
    for (String library : LIBRARIES) {
      bind(command, Path.of(library));
    }
    Path home = Path.of(System.getProperty("java.home"));
    bind(command, home);
    outside(home).forEach(path -> bind(command, path));
    classPath.forEach(path -> bind(command, path));
    command.addAll(List.of("--seccomp", "9", "--"));
    command.addAll(java);
    return command;
  }

  private static void bind(List<String> command, Path path) {
    command.addAll(List.of("--ro-bind-try", path.toString(), path.toString()));
  }

  /** Returns the files outside of a folder to which links inside lead: some JDKs have such. */
  private static Set<Path> outside(Path home) {
    Set<Path> targets = new TreeSet<>();
    try (Stream<Path> files = Files.walk(home)) {
      Path real = home.toRealPath();
      for (Path link : (Iterable<Path>) files.filter(Files::isSymbolicLink)::iterator) {
        if (Files.exists(link) && !link.toRealPath().startsWith(real)) {
          targets.add(link.toRealPath());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return targets;
  }

  /**
   * Returns why programs cannot be sandboxed here, and what to do; null if they can. Tries it the
   * first time.
   */
  static @Nullable String obstacle() {
    return Probe.OBSTACLE;
  }

  private static final class Probe {
    static final @Nullable String OBSTACLE = find();

    private Probe() {}

    private static @Nullable String find() {
      if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux")) {
        return "this works on Linux only; elsewhere, programs can be isolated without a sandbox";
      }
      if (Filter.TEXT == null) {
        return "there is no filter for the processor " + System.getProperty("os.arch");
      }
      List<String> java =
          List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version");
      try {
        Process process =
            new ProcessBuilder(wrap(java, List.of())).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output =
            new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (!process.waitFor(PROBE_SECONDS, TimeUnit.SECONDS)) {
          process.destroyForcibly();
          return "bubblewrap does not end";
        }
        return process.exitValue() == 0
            ? null
            : "bubblewrap ends with "
                + (output.isEmpty() ? "status " + process.exitValue() : "'" + output + "'")
                + "; install the package bubblewrap, and allow unprivileged user namespaces";
      } catch (IOException e) {
        return Starter.reasonOf(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return "the thread was interrupted while bubblewrap was tried";
      }
    }
  }

  /**
   * The system calls that are refused, as a program for the kernel (seccomp): those that start
   * processes, but not those that start threads.
   */
  private static final class Filter {
    /** The filter, each byte as an octal escape; null if there is none for this processor. */
    static final @Nullable String TEXT = text();

    private static final int LOAD = 0x20; // the constants are those of the kernel
    private static final int JUMP_IF_EQUAL = 0x15;
    private static final int JUMP_IF_AT_LEAST = 0x35;
    private static final int JUMP_IF_SET = 0x45;
    private static final int RETURN = 0x06;

    private static final int ALLOW = 0x7fff0000;
    private static final int KILL = 0x80000000;
    private static final int NOT_PERMITTED = 0x00050001;
    private static final int NO_SUCH_CALL = 0x00050026; // libraries use an older call instead

    private static final int CALL_NUMBER = 0; // offsets of what a filter can load
    private static final int ARCHITECTURE = 4;
    private static final int FIRST_ARGUMENT = 16;
    private static final int CLONE_THREAD = 0x00010000;
    private static final int CLONE3 = 435;

    private Filter() {}

    private static @Nullable String text() {
      byte[] program =
          switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> program(0xc000003e, 56, List.of(57, 58));
            case "aarch64" -> program(0xc00000b7, 220, List.of());
            default -> null;
          };
      if (program == null) {
        return null;
      }
      StringBuilder text = new StringBuilder();
      for (byte each : program) {
        text.append('\\').append(String.format(Locale.ROOT, "%03o", each & 0xff));
      }
      return text.toString();
    }

    /**
     * Returns a filter.
     *
     * @param architecture the kernel's number
     * @param clone the call that starts a process or a thread
     * @param forks calls that start processes only
     */
    private static byte[] program(int architecture, int clone, List<Integer> forks) {
      List<long[]> program = new ArrayList<>();
      add(program, LOAD, 0, 0, ARCHITECTURE);
      add(program, JUMP_IF_EQUAL, 1, 0, architecture);
      add(program, RETURN, 0, 0, KILL);
      add(program, LOAD, 0, 0, CALL_NUMBER);
      refuse(program, JUMP_IF_AT_LEAST, 0x40000000, NOT_PERMITTED); // another numbering
      refuse(program, JUMP_IF_EQUAL, CLONE3, NO_SUCH_CALL);
      for (int fork : forks) {
        refuse(program, JUMP_IF_EQUAL, fork, NOT_PERMITTED);
      }
      add(program, JUMP_IF_EQUAL, 0, 3, clone);
      add(program, LOAD, 0, 0, FIRST_ARGUMENT);
      add(program, JUMP_IF_SET, 1, 0, CLONE_THREAD);
      add(program, RETURN, 0, 0, NOT_PERMITTED);
      add(program, RETURN, 0, 0, ALLOW);
      ByteBuffer bytes = ByteBuffer.allocate(8 * program.size()).order(ByteOrder.nativeOrder());
      for (long[] each : program) {
        bytes
            .putShort((short) each[0])
            .put((byte) each[1])
            .put((byte) each[2])
            .putInt((int) each[3]);
      }
      return bytes.array();
    }

    private static void refuse(List<long[]> program, int test, int value, int answer) {
      add(program, test, 0, 1, value);
      add(program, RETURN, 0, 0, answer);
    }

    private static void add(List<long[]> program, int code, int ifTrue, int ifFalse, int value) {
      program.add(new long[] {code, ifTrue, ifFalse, value});
    }
  }
}
