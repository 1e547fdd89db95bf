package dev.footbridge.cli;

import dev.footbridge.jvm.text.Terminal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The entry point of the process. */
public final class Main {
  private Main() {}

  /** Runs the command and ends the process with its exit status. */
  public static void main(String[] args) {
    if (wantsPreload(args)) {
      RuntimePreload.begin(List.of(args));
    }
    ProcessGuard guard = new ProcessGuard();
    StandardOutput standard = new StandardOutput(guard);
    PrintStream out = new PrintStream(standard, false, StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8);
    // Output of plugins must not mix with the lines of a transcript.
    System.setOut(err);
    System.setErr(err);
    boolean terminal = Boolean.getBoolean("footbridge.terminal");
    guard.install(err);
    int status = run(new Shell(out, err, System.getenv(), terminal, guard), args);
    out.flush();
    status = orLost(status, standard, err);
    err.flush();
    // The launcher asks for another status than 0, to notice a process that ended with 0 by itself.
    guard.exit(status, Integer.getInteger("footbridge.success", ExitStatus.OK));
  }

  private static int run(Shell shell, String... args) {
    try {
      return new CommandLineRun(shell).run(args);
    } catch (Throwable e) { // otherwise threads that a plugin left running keep the process alive
      shell.complain("footbridge: internal error\n" + stackOf(e));
      return ExitStatus.PROGRAM_FAILED;
    }
  }

  private static String stackOf(Throwable thrown) {
    StringWriter stack = new StringWriter();
    thrown.printStackTrace(new PrintWriter(stack, true));
    return stack.toString().stripTrailing();
  }

  /** Returns whether the command will need the runtime, with its default settings. */
  private static boolean wantsPreload(String... args) {
    return args.length > 1
        && (args[0].equals(CommandSpecs.RUN) || args[0].equals(CommandSpecs.TEST))
        && Arrays.stream(args).noneMatch(arg -> arg.startsWith(CommandSpecs.INSPECT));
  }

  /** Returns the status; of a success whose output was lost, another, after saying so. */
  private static int orLost(int status, StandardOutput out, PrintStream err) {
    IOException failure = out.failure();
    if (failure == null) {
      return status;
    }
    new Terminal(err)
        .line(
            "footbridge: the standard output could not be written: "
                + failure.getMessage()
                + "; what was printed is incomplete");
    return status == ExitStatus.OK ? ExitStatus.OUTPUT_LOST : status;
  }
}
