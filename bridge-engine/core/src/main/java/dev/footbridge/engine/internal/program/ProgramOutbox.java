package dev.footbridge.engine.internal.program;

import dev.footbridge.engine.internal.loop.EventLoop;
import dev.footbridge.engine.internal.loop.HeldBytes;
import dev.footbridge.engine.internal.wire.Outbox;
import dev.footbridge.engine.spi.Payload;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Delivers messages to one program, each in a turn of its own, until the program has ended. Then it
 * drops its references, since a plugin may keep a request that refers to this (rule X7).
 */
public final class ProgramOutbox implements Outbox {
  private volatile @Nullable Program program;

  /** The references that are dropped when the program has ended. */
  private record Program(
      EventLoop loop, HeldBytes held, Consumer<Payload> ring, BooleanSupplier hostMayWait) {}

  /** The turn that delivers a message. It counts as held until it begins. */
  private record Delivery(Program to, Payload message, @Nullable Runnable taken)
      implements Runnable {
    void post() {
      to.held.add(heldBytes(message));
      if (!to.loop.post(this)) {
        to.held.give(heldBytes(message));
      }
    }

    @Override
    public void run() {
      to.held.give(heldBytes(message));
      try {
        to.ring.accept(message);
      } finally {
        if (taken != null) {
          taken.run();
        }
      }
    }
  }

  /**
   * Starts to deliver.
   *
   * @param held counts the messages that are queued
   * @param ring passes a message to the program; called in turns
   * @param hostMayWait whether the host allows the calling thread to wait
   */
  public void open(
      EventLoop loop, HeldBytes held, Consumer<Payload> ring, BooleanSupplier hostMayWait) {
    program = new Program(loop, held, ring, hostMayWait);
  }

  /** Stops delivering. */
  public void close() {
    program = null;
  }

  @Override
  public void post(Payload message) {
    Program to = program;
    if (to != null) {
      new Delivery(to, message, null).post();
    }
  }

  @Override
  public void post(Payload message, Runnable taken) {
    Program to = program;
    if (to != null) {
      new Delivery(to, message, taken).post();
    }
  }

  @Override
  public boolean mayWait() {
    Program to = program;
    return to != null && !to.loop.isCurrentThread() && to.hostMayWait.getAsBoolean();
  }

  private static long heldBytes(Payload message) {
    return HeldBytes.MESSAGE + HeldBytes.ofUnits(message.json().length());
  }
}
