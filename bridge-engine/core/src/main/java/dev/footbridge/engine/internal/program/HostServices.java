package dev.footbridge.engine.internal.program;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.host.HostedProgram;
import dev.footbridge.engine.host.ProgramServices;
import dev.footbridge.engine.internal.loop.Activity;
import dev.footbridge.engine.internal.thread.WorkThread;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;

/** The services of one program for its host. */
public final class HostServices implements ProgramServices {
  private final MiniAppInfo info;
  private final HostedProgram program;
  private final Activity activity;
  private final ProgramListeners listeners;
  private volatile boolean ended;

  /** Creates the services of a program that is being launched. */
  public HostServices(
      MiniAppInfo info, HostedProgram program, Activity activity, ProgramListeners listeners) {
    this.info = info;
    this.program = program;
    this.activity = activity;
    this.listeners = listeners;
  }

  /** Drops what is logged and shown from now on: the program has ended. */
  public void end() {
    ended = true;
  }

  @Override
  public HostedProgram program() {
    return program;
  }

  @Override
  public boolean awaitQuiet(long mostNanos) throws InterruptedException {
    WorkThread.refuse("ProgramServices.awaitQuiet");
    return activity.awaitQuiet(System.nanoTime() + mostNanos);
  }

  @Override
  public Runnable beginWork() {
    AtomicBoolean isOver = new AtomicBoolean();
    activity.begin();
    return () -> {
      if (!isOver.getAndSet(true)) {
        activity.end();
      }
    };
  }

  @Override
  public void log(String level, String tag, String text) {
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(tag, "tag");
    Objects.requireNonNull(text, "text");
    if (!ended) {
      listeners.log(info, level, tag, text);
    }
  }

  @Override
  public void shown(String kind, String text) {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(text, "text");
    if (!ended) {
      listeners.shown(info, kind, text);
    }
  }

  @Override
  public void failed(Throwable thrown) {
    listeners.pluginFailed(info, Objects.requireNonNull(thrown, "thrown"));
  }
}
