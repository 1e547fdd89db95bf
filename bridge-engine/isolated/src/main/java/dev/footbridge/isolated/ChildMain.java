package dev.footbridge.isolated;

import dev.footbridge.engine.spi.JsRuntime;
import dev.footbridge.engine.spi.JsRuntimes;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The main class of a child process. Its arguments are the runtime's name and the most characters
 * of a frame. Standard input and output are the channel; it ends when its parent closes them, or
 * has gone.
 */
final class ChildMain {
  private final JsRuntime runtime;
  private final FrameChannel parent;
  private final Map<Integer, ChildProgram> programs = new ConcurrentHashMap<>();

  private ChildMain(JsRuntime runtime, FrameChannel parent) {
    this.runtime = runtime;
    this.parent = parent;
  }

  /** Serves a parent until it closes the channel. */
  public static void main(String[] args) throws IOException {
    FrameChannel parent =
        new FrameChannel(
            new FileInputStream(FileDescriptor.in),
            new FileOutputStream(FileDescriptor.out),
            Integer.parseInt(args[1]));
    System.setOut(System.err); // or what a library prints would be taken for a frame
    JsRuntime runtime = JsRuntimes.named(args[0]);
    ChildMain child = new ChildMain(runtime, parent);
    // Beside it, this thread notices when the parent has gone.
    child.start(() -> child.getReady(ChildEnvironment.of(args[2], args[3])), "warm-up");
    child.serve();
  }

  private void start(Runnable work, String name) {
    Daemon.start(work, name, runtime.dedicatedStackBytes());
  }

  private void getReady(ChildEnvironment environment) {
    try {
      WarmUp.run(runtime, environment);
    } catch (RuntimeException | LinkageError e) {
      // If it matters, the first program fails, too, and says why.
    } finally {
      sendReady();
    }
  }

  private void sendReady() {
    try {
      parent.write(Frame.of(Frame.Kind.READY, 0));
    } catch (IOException e) {
      return; // the parent has gone, and the process ends
    }
  }

  private void serve() throws IOException {
    @Nullable Frame frame;
    while ((frame = parent.read()) != null) {
      take(frame);
    }
    ChildFolder.deleteOwn();
    Runtime.getRuntime().halt(0); // programs may run endlessly
  }

  private void take(Frame frame) {
    int id = frame.program();
    ChildProgram program =
        frame.kind() == Frame.Kind.START
            ? programs.computeIfAbsent(
                id, number -> ChildProgram.start(number, runtime, parent, programs::remove))
            : programs.get(id);
    if (program != null) {
      program.take(frame);
    }
  }
}
