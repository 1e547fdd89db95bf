package dev.footbridge.cli;

import dev.footbridge.cli.ExitCause.Kind;
import dev.footbridge.jvm.output.PendingFile;
import dev.footbridge.jvm.text.Terminal;
import java.io.PrintStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Ends the process with a status that is true, and with complete reports, whatever a plugin does: a
 * handler that calls {@code System.exit(0)} is a failure, and a shutdown hook that does not return
 * does not keep the process alive.
 */
final class ProcessGuard {
  /** A command whose reports would be incomplete if the process ended now. */
  interface Command {
    /** Ends the command early, for that reason, in bounded time; its own thread then reports. */
    void endEarly(String reason);

    /**
     * Writes the reports, because the command's own thread is blocked; returns the {@link
     * ExitStatus}.
     */
    int report();

    /** Ends the command early if it runs only for its output, which nobody reads any more. */
    default void outputLost() {}
  }

  /** How long the shutdown hooks of plugins may take. */
  private static final long HOOKS_MILLIS = 3_000;

  /** The same if a program was abandoned: the hook of its engine waits for it in vain. */
  private static final long HOOKS_OF_ABANDONED_MILLIS = 250;

  /** How long it may take to end the output files that are open. */
  private static final long FILES_MILLIS = 1_000;

  /** The shutdown hook of the JDK that writes the file of a flight recording. */
  private static final String FLIGHT_RECORDER = "JFR Shutdown Hook";

  /** How long a command may take to write its reports after it was ended early. */
  private static final long REPORT_SECONDS = 5;

  private final CompletableFuture<Integer> ended = new CompletableFuture<>();
  private final Thread main = Thread.currentThread();
  private volatile @Nullable Command command;
  private volatile boolean hasAbandoned;

  /** Starts to guard this process; called on the thread that runs the command. */
  void install(PrintStream err) {
    Thread hook = new Thread(() -> shutDown(err), "footbridge-exit");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Registers the command that runs now; null when its reports are written. */
  void watch(@Nullable Command running) {
    command = running;
  }

  /** Records that a program was abandoned, so that the process does not wait for it at the end. */
  void programAbandoned() {
    hasAbandoned = true;
  }

  /** Tells the running command that the standard output cannot be written. */
  void outputLost() {
    Command running = command;
    if (running != null) {
      running.outputLost();
    }
  }

  /** Ends the process; {@code success} replaces {@link ExitStatus#OK}. */
  void exit(int status, int success) {
    int all = status == ExitStatus.OK ? success : status;
    ended.complete(all);
    System.exit(all); // threads that a plugin left running must not keep the process alive
  }

  private void shutDown(PrintStream err) {
    if (ended.isDone()) {
      haltLater(ended.join());
      return;
    }
    ExitCause cause = ExitCause.find();
    Command running = command;
    if (running == null && cause.kind() == Kind.SIGNAL) {
      haltLater(cause.status());
      PendingFile.finishAll();
      return;
    }
    haltLater(cause.status(), TimeUnit.SECONDS.toMillis(3 * REPORT_SECONDS)); // if a report hangs
    try {
      new Terminal(err).line("footbridge: " + cause.text());
      if (running != null) {
        running.endEarly(cause.text());
        awaitReports(running, cause);
      }
    } finally {
      err.flush();
      halt(cause.status());
    }
  }

  private void awaitReports(Command running, ExitCause cause) {
    if (cause.thread() == main) {
      int unused = running.report();
      return;
    }
    try {
      ended.get(REPORT_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | InterruptedException e) {
      int unused = running.report();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a status cannot fail", e);
    }
  }

  private void haltLater(int status) {
    haltLater(status, hasAbandoned ? HOOKS_OF_ABANDONED_MILLIS : HOOKS_MILLIS);
  }

  private static void haltLater(int status, long millis) {
    Thread thread =
        new Thread(
            () -> {
              try {
                Thread.sleep(millis);
              } catch (InterruptedException e) {
                return; // nobody interrupts it
              }
              halt(status);
            },
            "footbridge-halt");
    thread.setDaemon(true);
    thread.start();
  }

  /** Ends the process, once no file is left unfinished, or it takes too long. */
  private static void halt(int status) {
    try {
      Thread files = new Thread(PendingFile::finishAll, "footbridge-files");
      files.setDaemon(true);
      files.start();
      files.join(FILES_MILLIS);
      for (Thread each : Thread.getAllStackTraces().keySet()) {
        if (each.getName().equals(FLIGHT_RECORDER)) {
          each.join(HOOKS_MILLIS);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      Runtime.getRuntime().halt(status);
    }
  }
}
