package dev.footbridge.isolated;

import dev.footbridge.engine.spi.JsContext;
import dev.footbridge.engine.spi.JsException;
import dev.footbridge.engine.spi.JsHost;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.engine.spi.Payload;
import dev.footbridge.isolated.Children.Doing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * One program's context in a child process. The program's JS thread waits while the child works.
 */
final class IsolatedContext implements JsContext, ChildProcess.Program {
  /** A child waits for an answer to each frame, so more of them were not asked for. */
  private static final int MOST_WAITING = 2;

  private final Children children;
  private final String programName;
  private final ChildEnvironment environment;
  private final BlockingQueue<Event> inbox = new LinkedBlockingQueue<>();
  private final CompletableFuture<@Nullable Void> stopped = new CompletableFuture<>();
  private final Object lock = new Object();
  private @Nullable Place place; // guarded by lock
  private Doing doing = Doing.NOTHING; // guarded by lock
  private @Nullable JsException end; // of the child; used on the JS thread
  private boolean hasHeard; // from the child; used on the JS thread
  private @Nullable JsHost host; // used on the JS thread

  /** What the program's thread waits for: a frame, or the end of the child. */
  private record Event(ChildProcess child, @Nullable Frame frame, @Nullable ChildEnd end) {}

  IsolatedContext(Children children, String programName, ChildEnvironment environment) {
    this.children = children;
    this.programName = programName;
    this.environment = environment;
  }

  @Override
  public void take(ChildProcess child, Frame frame) {
    if (inbox.size() < MOST_WAITING) {
      inbox.add(new Event(child, frame, null));
    } else {
      child.kill("it sent more than it was asked for");
    }
  }

  @Override
  public void ended(ChildProcess child, ChildEnd reason) {
    inbox.add(new Event(child, null, reason));
  }

  @Override
  public void start(List<JsSource> sources, JsHost to) {
    host = to;
    int freshOnes = 0;
    while (true) {
      Place taken = children.take(this, environment, stopped);
      synchronized (lock) {
        place = taken;
      }
      try {
        startIn(taken, sources);
        return;
      } catch (JsException e) {
        freshOnes += taken.isFresh() ? 1 : 0;
        if (freshOnes > 1 || hasHeard || end == null || stopped.isDone()) {
          throw e;
        }
        end = null; // the child was dying when it got the program, and has run nothing of it
      }
    }
  }

  private void startIn(Place taken, List<JsSource> sources) {
    List<@Nullable String> texts = new ArrayList<>();
    texts.add(programName);
    texts.add(environment.zoneText());
    texts.add(environment.localeText());
    for (JsSource source : sources) {
      texts.add(source.name());
      texts.add(source.text());
    }
    turn(
        taken,
        new Frame(Frame.Kind.START, taken.number(), 0, 0, texts),
        Children.START_PATIENCE); // it runs only the shim
  }

  @Override
  public void evaluate(JsSource source) {
    Place at = place();
    turn(
        at,
        Frame.of(Frame.Kind.EVALUATE, at.number(), source.name(), source.text()),
        children.settings().turnLimit());
  }

  @Override
  public void ring() {
    Place at = place();
    Payload message = Objects.requireNonNull(host).call(JsHost.TAKE, 0, null, null, null);
    if (message != null) {
      turn(
          at,
          Frame.of(Frame.Kind.RING, at.number(), message.json()),
          children.settings().turnLimit());
    }
  }

  private Place place() {
    synchronized (lock) {
      if (place == null) {
        throw new IllegalStateException("the context was not started");
      }
      return place;
    }
  }

  /** Sends a request, and answers the child's calls until it says how the turn ended. */
  private void turn(Place at, Frame request, Duration limit) {
    synchronized (lock) {
      if (stopped.isDone()) {
        throw stopped();
      }
      doing = Doing.RUNNING;
    }
    try (TurnTime time =
        new TurnTime(limit, () -> children.stop(at, overtime(limit), this::doing))) {
      if (end != null) {
        throw end;
      }
      at.child().send(request);
      converse(at, time);
    } finally {
      toDo(Doing.NOTHING);
    }
  }

  private static String overtime(Duration limit) {
    return "a turn took longer than " + limit.toMillis() + " ms";
  }

  private void converse(Place at, TurnTime time) {
    while (true) {
      Event event = next(at.child());
      if (event.end() != null) {
        end = event.end().failure();
        throw failure(time, end);
      }
      hasHeard = true;
      Frame frame = Objects.requireNonNull(event.frame());
      switch (frame.kind()) {
        case CALL -> {
          time.pause();
          toDo(Doing.CALLING);
          Frame answer = answer(at, frame);
          toDo(Doing.RUNNING);
          time.resume();
          at.child().send(answer);
        }
        case DONE -> {
          if (time.isOver()) {
            throw time.failure(); // the child has been told to end the program
          }
          return;
        }
        case FAILED -> throw failure(time, failure(at.child(), frame));
        default -> at.child().kill("it sent " + frame.kind() + " in a turn");
      }
    }
  }

  /** Returns why a turn failed: what this side did to it comes first. */
  private JsException failure(TurnTime time, JsException otherwise) {
    return stopped.isDone() ? stopped() : time.isOver() ? time.failure() : otherwise;
  }

  /** Waits for an event of a child; one that died before may have left others. */
  private Event next(ChildProcess child) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          Event event = inbox.take();
          if (event.child().equals(child)) {
            return event;
          }
        } catch (InterruptedException e) {
          interrupted = true; // as in process, JavaScript is not stopped by it
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private Frame answer(Place at, Frame call) {
    String payload = call.text(1);
    Payload answer =
        Objects.requireNonNull(host)
            .call(
                call.op(),
                call.id(),
                call.text(0),
                payload == null ? null : Payload.of(payload),
                call.text(2));
    return Frame.of(Frame.Kind.ANSWER, at.number(), answer == null ? null : answer.json());
  }

  private JsException failure(ChildProcess child, Frame frame) {
    JsException.Kind kind;
    try {
      kind = JsException.Kind.valueOf(frame.textOrEmpty(0));
    } catch (IllegalArgumentException e) {
      kind = JsException.Kind.ENGINE_FAILED;
    }
    switch (kind) {
      case INTERRUPTED, OUT_OF_MEMORY, ENGINE_FAILED -> child.spend();
      case SYNTAX, THROWN -> {}
    }
    return new JsException(kind, frame.textOrEmpty(1), frame.text(2), frame.textOrEmpty(3));
  }

  private static JsException stopped() {
    return new JsException(JsException.Kind.INTERRUPTED, "the program was stopped", null, "");
  }

  @Override
  public void interrupt() {
    Place at;
    synchronized (lock) {
      if (!stopped.complete(null)) {
        return;
      }
      at = doing == Doing.NOTHING ? null : place;
    }
    if (at != null) {
      children.stop(at, "its program was stopped", this::doing);
    }
  }

  private Doing doing() {
    synchronized (lock) {
      return doing;
    }
  }

  private void toDo(Doing next) {
    synchronized (lock) {
      doing = next;
    }
  }

  @Override
  public void close() {
    Place at;
    synchronized (lock) {
      stopped.complete(null);
      at = place;
      place = null;
    }
    if (at != null) {
      children.free(at);
    }
  }
}
