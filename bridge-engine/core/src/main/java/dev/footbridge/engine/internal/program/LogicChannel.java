package dev.footbridge.engine.internal.program;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.internal.call.LogicCalls;
import dev.footbridge.engine.internal.loop.Activity;
import dev.footbridge.engine.internal.loop.PoolWork;
import dev.footbridge.engine.internal.thread.GuardedFuture;
import dev.footbridge.engine.internal.wire.Message;
import dev.footbridge.engine.internal.wire.Outbox;
import dev.footbridge.engine.logic.LogicFactory;
import dev.footbridge.engine.logic.LogicLayer;
import dev.footbridge.engine.logic.LogicProgram;
import dev.footbridge.engine.logic.ModuleSource;
import dev.footbridge.engine.observe.ProgramListener;
import dev.footbridge.engine.spi.Payload;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Connects the script of a program's logic layer with its Java side. A program without a logic
 * layer has one, too, which does nothing.
 */
public final class LogicChannel implements LogicProgram {
  private final MiniAppInfo info;
  private final ProgramListener listeners;
  private final Outbox outbox;
  private final Activity activity;
  private final LogicCalls calls;
  private final RestWatch rest;
  private final @Nullable ProgramInterceptor interceptor;
  private volatile @Nullable LogicLayer layer; // null if there is none, or the program has ended
  private volatile @Nullable Function<ModuleSource, CompletableFuture<@Nullable Void>> modules;

  /**
   * Creates a channel without a layer.
   *
   * @param calls the calls that the script has to answer
   * @param rest knows when the program rests
   * @param interceptor decides when something arrives; null if that is at once
   */
  public LogicChannel(
      MiniAppInfo info,
      ProgramListener listeners,
      Outbox outbox,
      Activity activity,
      LogicCalls calls,
      RestWatch rest,
      @Nullable ProgramInterceptor interceptor) {
    this.info = info;
    this.listeners = listeners;
    this.outbox = outbox;
    this.activity = activity;
    this.calls = calls;
    this.rest = rest;
    this.interceptor = interceptor;
  }

  /**
   * Creates the program's layer.
   *
   * @param run runs a module in a turn
   * @return the first message to the script
   */
  public Payload open(
      LogicFactory factory, Function<ModuleSource, CompletableFuture<@Nullable Void>> run) {
    modules = run;
    LogicLayer created = factory.create(this);
    layer = created;
    return Message.logic(0, created.start());
  }

  /** Drops the layer: the program has ended (rule X7). */
  public void close() {
    LogicLayer ended = layer;
    layer = null;
    modules = null;
    calls.close();
    rest.close();
    if (ended != null) {
      ended.ended();
    }
  }

  /** Returns the program's layer; null if it has none, or has ended. */
  public @Nullable LogicLayer layer() {
    return layer;
  }

  /** Passes on what the script asks or tells; returns the answer, or null. */
  @Nullable Payload ask(String verb, String json) {
    LogicLayer asked = layer;
    String answer = asked == null ? null : asked.ask(verb, json);
    return answer == null ? null : Payload.of(answer);
  }

  /** Ends a call that the script answers. */
  void end(long id, boolean isOk, String json) {
    calls.end(id, isOk, json);
  }

  @Override
  public MiniAppInfo info() {
    return info;
  }

  @Override
  public void send(long id, String json) {
    outbox.post(Message.logic(id, Objects.requireNonNull(json, "json")));
  }

  @Override
  public CompletableFuture<@Nullable Void> define(ModuleSource module) {
    Objects.requireNonNull(module, "module");
    Function<ModuleSource, CompletableFuture<@Nullable Void>> run = modules;
    if (run != null) {
      return run.apply(module);
    }
    CompletableFuture<@Nullable Void> never = new GuardedFuture<>("LogicProgram.define");
    never.completeExceptionally(
        new IllegalStateException("the program was closed before " + module + " ran"));
    return never;
  }

  @Override
  public void work(Runnable task) {
    Objects.requireNonNull(task, "task");
    if (layer != null) {
      PoolWork.start(activity, task);
    }
  }

  @Override
  public void whenResting(Duration most, Runnable then) {
    rest.add(Objects.requireNonNull(most, "most"), Objects.requireNonNull(then, "then"));
  }

  @Override
  public void arrived(String what, Runnable then) {
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(then, "then");
    Runnable step =
        () -> {
          if (layer != null) {
            listeners.arrived(info, what);
            then.run();
          }
        };
    if (interceptor == null) {
      step.run();
    } else {
      interceptor.arrive(what, step);
    }
  }

  @Override
  public void report(String kind, String json) {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(json, "json");
    listeners.happened(info, kind, Payload.of(json));
  }

  @Override
  public void warn(String text) {
    listeners.warning(info, Objects.requireNonNull(text, "text"));
  }
}
