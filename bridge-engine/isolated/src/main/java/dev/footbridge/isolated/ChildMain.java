package dev.footbridge.isolated;

import dev.footbridge.engine.spi.JsContext;
import dev.footbridge.engine.spi.JsRuntime;
import dev.footbridge.engine.spi.JsRuntimes;
import dev.footbridge.engine.spi.JsSource;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The main class of a child process. Its arguments are the runtime's name and the most characters
 * of a frame. Standard input and output are the channel; it ends when its parent closes them, or
 * has gone.
 */
final class ChildMain {
  private static final String WARM_UP = "footbridge:warm-up.js";

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
    warmUp(runtime);
    new ChildMain(runtime, parent).serve();
  }

  /** Loads the runtime, so that the first program starts fast. */
  private static void warmUp(JsRuntime runtime) {
    Thread thread =
        new Thread(
            null,
            () -> {
              try (JsContext context = runtime.create("warm-up")) {
                context.start(
                    List.of(new JsSource(WARM_UP, "JSON.stringify([new Date(0)])")),
                    (op, id, name, payload, envelope) -> null);
              }
            },
            "warm-up",
            runtime.dedicatedStackBytes());
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void serve() throws IOException {
    parent.write(Frame.of(Frame.Kind.READY, 0));
    @Nullable Frame frame;
    while ((frame = parent.read()) != null) {
      take(frame);
    }
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
