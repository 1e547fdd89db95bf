package dev.footbridge.engine.internal.program;

import dev.footbridge.engine.internal.loop.EventLoop;
import dev.footbridge.engine.internal.wire.Message;
import dev.footbridge.engine.internal.wire.Outbox;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Delivers messages to one program, each in a turn of its own, until the program has ended. Then it
 * drops what it refers to, since a plugin may keep a request that leads here (rule X7).
 */
public final class ProgramOutbox implements Outbox {
  private volatile @Nullable Program program;

  /** What is reachable from here until the program has ended. */
  private record Program(EventLoop loop, Consumer<Message> ring, BooleanSupplier hostMayWait) {}

  /**
   * Begins to deliver.
   *
   * @param ring has the program take a message; called in turns
   * @param hostMayWait whether the host lets the calling thread wait
   */
  public void open(EventLoop loop, Consumer<Message> ring, BooleanSupplier hostMayWait) {
    program = new Program(loop, ring, hostMayWait);
  }

  /** Delivers nothing any more. */
  public void close() {
    program = null;
  }

  @Override
  public void post(Message message) {
    Program to = program;
    if (to != null) {
      to.loop.post(() -> to.ring.accept(message));
    }
  }

  @Override
  public void post(Message message, Runnable taken) {
    Program to = program;
    if (to != null) {
      to.loop.post(
          () -> {
            to.ring.accept(message);
            taken.run();
          });
    }
  }

  @Override
  public boolean mayWait() {
    Program to = program;
    return to != null && !to.loop.isCurrentThread() && to.hostMayWait.getAsBoolean();
  }
}
