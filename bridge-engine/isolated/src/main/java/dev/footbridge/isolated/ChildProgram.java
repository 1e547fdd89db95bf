package dev.footbridge.isolated;

import dev.footbridge.engine.spi.JsContext;
import dev.footbridge.engine.spi.JsException;
import dev.footbridge.engine.spi.JsHost;
import dev.footbridge.engine.spi.JsRuntime;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.engine.spi.Payload;
import dev.footbridge.engine.spi.StackRoom;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** One program's context in a child process, on a thread of its own, which its parent moves. */
final class ChildProgram implements JsHost {
  private final int number;
  private final JsRuntime runtime;
  private final FrameChannel parent;
  private final BlockingQueue<Frame> inbox = new LinkedBlockingQueue<>();
  private volatile @Nullable JsContext context;
  private volatile boolean interrupted;
  private @Nullable Payload message; // for the shim to take

  private ChildProgram(int number, JsRuntime runtime, FrameChannel parent) {
    this.number = number;
    this.runtime = runtime;
    this.parent = parent;
  }

  /**
   * Starts the thread of a program, which waits for frames.
   *
   * @param whenClosed is told its number at its end
   */
  static ChildProgram start(
      int number, JsRuntime runtime, FrameChannel parent, IntConsumer whenClosed) {
    ChildProgram program = new ChildProgram(number, runtime, parent);
    Daemon.start(
        () -> {
          try {
            program.serve();
          } finally {
            whenClosed.accept(number);
          }
        },
        "program-" + number,
        runtime.dedicatedStackBytes());
    return program;
  }

  /** Takes a frame from the parent; called on the thread that reads. */
  void take(Frame frame) {
    if (frame.kind() == Frame.Kind.INTERRUPT) {
      interrupted = true;
      // Not here: a runtime may wait until the turn can be stopped, and other programs go on.
      Daemon.start(this::interrupt, "interrupt-" + number);
    } else {
      inbox.add(frame);
    }
  }

  private void interrupt() {
    JsContext running = context;
    if (running != null) {
      running.interrupt();
    }
  }

  private void serve() {
    try {
      Frame frame = next();
      while (frame.kind() != Frame.Kind.CLOSE) {
        Frame request = frame;
        parent.write(outcomeOf(() -> run(request)));
        frame = next();
      }
    } catch (IOException e) {
      // The parent has gone, and the process ends.
    } finally {
      JsContext open = context;
      if (open != null) {
        open.close();
      }
    }
  }

  private Frame next() {
    try {
      return inbox.take();
    } catch (InterruptedException e) {
      return Frame.of(Frame.Kind.CLOSE, number);
    }
  }

  /** Runs a turn; returns the frame that says how it ended. */
  private Frame outcomeOf(Runnable turn) {
    try {
      turn.run();
      return Frame.of(Frame.Kind.DONE, number);
    } catch (JsException e) {
      return failed(e.kind(), e.getMessage(), e.position(), e.jsStack());
    } catch (RuntimeException | Error e) {
      return failed(JsException.Kind.ENGINE_FAILED, "the runtime failed: " + e, null, "");
    }
  }

  private Frame failed(
      JsException.Kind kind, @Nullable String message, @Nullable String position, String stack) {
    return Frame.of(Frame.Kind.FAILED, number, kind.name(), message, position, stack);
  }

  private void run(Frame frame) {
    switch (frame.kind()) {
      case START -> start(frame);
      case EVALUATE -> started().evaluate(new JsSource(frame.textOrEmpty(0), frame.textOrEmpty(1)));
      case RING -> {
        message = Payload.of(frame.textOrEmpty(0));
        started().ring();
      }
      default -> throw new IllegalStateException("no program expects " + frame.kind());
    }
  }

  private void start(Frame frame) {
    JsContext created =
        ChildEnvironment.of(frame.text(1), frame.text(2)).create(runtime, frame.textOrEmpty(0));
    context = created;
    if (interrupted) {
      created.interrupt();
    }
    List<JsSource> sources = new ArrayList<>();
    for (int i = 3; i + 1 < frame.texts().size(); i += 2) {
      sources.add(new JsSource(frame.textOrEmpty(i), frame.textOrEmpty(i + 1)));
    }
    created.start(sources, this);
  }

  private JsContext started() {
    JsContext running = context;
    if (running == null) {
      throw new IllegalStateException("the program was not started");
    }
    return running;
  }

  @Override
  public @Nullable Payload call(
      int op,
      long id,
      @Nullable String name,
      @Nullable Payload payload,
      @Nullable String envelope) {
    if (op == TAKE) {
      Payload taken = message;
      message = null;
      return taken;
    }
    if (!StackRoom.hasForInitializers()) {
      return EXHAUSTED;
    }
    String json = payload == null ? null : payload.json();
    String answer;
    try {
      parent.write(new Frame(Frame.Kind.CALL, number, op, id, Arrays.asList(name, json, envelope)));
      answer = next().text(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (StackOverflowError e) {
      // Perhaps within a frame: nothing that follows could be understood.
      Runtime.getRuntime().halt(ChildEnd.OVERFLOWED);
      return null;
    }
    return answer == null ? null : Payload.of(answer);
  }
}
