package dev.footbridge.runner;

import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.RequestEvent;
import dev.footbridge.engine.host.CurrentProgram;
import dev.footbridge.engine.host.HostedProgram;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** What the programs of tests call. */
@JsPlugin(secondary = true)
public final class TillPlugin extends BaseJsPlugin {
  @JsEvent("pay")
  public void pay(RequestEvent request) {
    request.ok(Map.of("paid", 3));
  }

  @JsEvent("decline")
  public void decline(RequestEvent request) {
    request.fail("declined");
  }

  /** Answers from a thread of its own, in real time. */
  @JsEvent("slow")
  public void slow(RequestEvent request) {
    CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS).execute(request::ok);
  }

  /** Counts time for ever, for no call. */
  @JsEvent("tick")
  public void tick(RequestEvent request) {
    tick(Objects.requireNonNull(CurrentProgram.get()));
    request.ok();
  }

  private void tick(HostedProgram program) {
    Object unused = program.postDelayed(() -> tick(program), TimeUnit.MINUTES.toNanos(1));
  }

  /** Does a part on a thread of its own, then waits for a second on the main thread. */
  @JsEvent("print")
  public void print(RequestEvent request) {
    HostedProgram program = Objects.requireNonNull(CurrentProgram.get());
    new Thread(
            () ->
                program.post(
                    () -> {
                      Object unused = program.postDelayed(request::ok, TimeUnit.SECONDS.toNanos(1));
                    }))
        .start();
  }

  /** Does the same, but sets the delay on the other thread. */
  @JsEvent("post")
  public void post(RequestEvent request) {
    HostedProgram program = Objects.requireNonNull(CurrentProgram.get());
    new Thread(
            () -> {
              Object unused = program.postDelayed(request::ok, TimeUnit.SECONDS.toNanos(1));
            })
        .start();
  }

  @JsEvent("never")
  public void never(RequestEvent request) {}
}
