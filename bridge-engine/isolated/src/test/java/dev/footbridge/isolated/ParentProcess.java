package dev.footbridge.isolated;

import dev.footbridge.engine.spi.JsRuntimes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The main class of a parent of children, in a process that a test kills or limits. */
final class ParentProcess {
  private ParentProcess() {}

  /**
   * Brings children into a state, prints it, and waits to be killed.
   *
   * @param args the runtime's name; {@code starting}, {@code waiting}, {@code idle}, {@code
   *     endless}, {@code handler} or {@code many}, and {@code sandboxed} if they should be
   */
  public static void main(String[] args) throws Exception {
    IsolatedRuntime runtime =
        IsolatedRuntime.of(
            args[0].equals("escaped") ? new EscapedRuntime() : JsRuntimes.named(args[0]));
    if (args.length > 2) {
      runtime = runtime.sandboxed();
    }
    List<RunningProgram> programs = new ArrayList<>();
    programs.add(new RunningProgram(runtime));
    switch (args[1]) {
      case "starting" -> {
        var unused = programs.get(0).begin("1");
        while (ProcessHandle.current().children().findAny().isEmpty()) {
          Thread.onSpinWait();
        }
      }
      case "idle" -> programs.get(0).evaluate("1");
      case "endless" -> {
        programs.get(0).evaluate("1");
        var unused =
            programs.get(0).begin("Array.prototype.indexOf.call({ length: 2 ** 53 - 1 }, 1)");
      }
      case "handler" -> {
        programs.get(0).evaluate("1");
        CountDownLatch held = new CountDownLatch(1);
        EchoPlugin.whenHeld(
            () -> {
              held.countDown();
              awaitEnd();
            });
        var unused =
            programs.get(0).begin("wx.invokeNativePlugin({ api_name: 'holdSync', data: {} })");
        held.await();
      }
      case "many" -> System.out.println(failureOfMany(runtime, programs));
      default -> throw new IllegalArgumentException(args[1]);
    }
    System.out.println(args[1]);
    awaitEnd();
  }

  /** Launches programs until one fails; then closes them, and returns why. */
  private static String failureOfMany(IsolatedRuntime runtime, List<RunningProgram> programs)
      throws Exception {
    while (true) {
      RunningProgram program = new RunningProgram(runtime);
      programs.add(program);
      var failure = program.evaluate("nothing");
      if (failure != null) {
        programs.forEach(RunningProgram::close);
        while (!goesOn(runtime)) { // until the processes that end have closed their files
          Thread.onSpinWait();
        }
        return failure.getMessage();
      }
    }
  }

  private static boolean goesOn(IsolatedRuntime runtime) throws Exception {
    try (RunningProgram next = new RunningProgram(runtime)) {
      return next.evaluate("nothing") == null;
    }
  }

  private static void awaitEnd() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
