package dev.footbridge.isolated;

import dev.footbridge.engine.spi.JsContext;
import dev.footbridge.engine.spi.JsException;
import dev.footbridge.engine.spi.JsHost;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.engine.spi.Payload;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One program's context in a child process. The program's JS thread waits while the child works.
 */
final class IsolatedContext implements JsContext, ChildProcess.Program {
  /** A child waits for an answer to each frame, so more of them were not asked for. */
  private static final int MOST_WAITING = 2;

  private final Children children;
  private final String programName;
  private final @Nullable ZoneId timeZone;
  private final @Nullable Locale locale;
  private final BlockingQueue<Event> inbox = new LinkedBlockingQueue<>();
  private final Object lock = new Object();
  private @Nullable Place place; // guarded by lock
  private boolean isInTurn; // guarded by lock
  private boolean isStopped; // guarded by lock
  private @Nullable JsException end; // of the child; used on the JS thread
  private @Nullable JsHost host; // used on the JS thread

  /** What the program's thread waits for: a frame, or the end of the child. */
  private record Event(@Nullable Frame frame, @Nullable JsException end) {}

  IsolatedContext(
      Children children, String programName, @Nullable ZoneId timeZone, @Nullable Locale locale) {
    this.children = children;
    this.programName = programName;
    this.timeZone = timeZone;
    this.locale = locale;
  }

  @Override
  public void take(ChildProcess child, Frame frame) {
    if (inbox.size() < MOST_WAITING) {
      inbox.add(new Event(frame, null));
    } else {
      child.kill("it sent more than it was asked for");
    }
  }

  @Override
  public void ended(JsException reason) {
    inbox.add(new Event(null, reason));
  }

  @Override
  public void start(List<JsSource> sources, JsHost to) {
    host = to;
    Place taken = children.take(this);
    synchronized (lock) {
      place = taken;
      if (isStopped) {
        throw stopped();
      }
    }
    List<@Nullable String> texts = new ArrayList<>();
    texts.add(programName);
    texts.add(timeZone == null ? null : timeZone.getId());
    texts.add(locale == null ? null : locale.toLanguageTag());
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
      if (isStopped) {
        throw stopped();
      }
      isInTurn = true;
    }
    try {
      if (end != null) {
        throw end;
      }
      at.child().send(request);
      converse(at, new TurnTime(limit));
    } finally {
      synchronized (lock) {
        isInTurn = false;
      }
    }
  }

  private void converse(Place at, TurnTime time) {
    while (true) {
      Event event = next(at.child(), time);
      if (event.end() != null) {
        end = event.end();
        throw isStopped() ? stopped() : time.isOver() ? time.failure() : event.end();
      }
      Frame frame = Objects.requireNonNull(event.frame());
      switch (frame.kind()) {
        case CALL -> {
          time.pause();
          at.child().send(answer(at, frame));
          time.resume();
        }
        case DONE -> {
          return;
        }
        case FAILED -> throw failure(at.child(), frame);
        default -> at.child().kill("it sent " + frame.kind() + " in a turn");
      }
    }
  }

  private Event next(ChildProcess child, TurnTime time) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          Event event = inbox.poll(time.leftNanos(), TimeUnit.NANOSECONDS);
          if (event != null) {
            return event;
          }
          time.end();
          child.kill("a turn took longer than " + time.limitMillis() + " ms");
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

  private boolean isStopped() {
    synchronized (lock) {
      return isStopped;
    }
  }

  private static JsException stopped() {
    return new JsException(JsException.Kind.INTERRUPTED, "the program was stopped", null, "");
  }

  @Override
  public void interrupt() {
    Place at;
    synchronized (lock) {
      if (isStopped) {
        return;
      }
      isStopped = true;
      at = isInTurn ? place : null;
    }
    if (at != null) {
      children.stop(at, this::isTurning);
    }
  }

  private boolean isTurning() {
    synchronized (lock) {
      return isInTurn;
    }
  }

  @Override
  public void close() {
    Place at;
    synchronized (lock) {
      isStopped = true;
      at = place;
      place = null;
    }
    if (at != null) {
      children.free(at);
    }
  }
}
