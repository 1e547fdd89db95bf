package dev.footbridge.engine;

import dev.footbridge.api.BuiltInForm;
import dev.footbridge.api.RequestEvent;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Has the program's stand-in answer the calls of one API.
 *
 * @param isSync the form of the API
 * @param real what would answer otherwise; null if nothing would
 */
record StandInHandler(String event, boolean isSync, @Nullable Handler real) implements Handler {
  @Override
  public String executor() {
    return ""; // the handler's own is asked when a call is passed on
  }

  @Override
  public long timeoutMillis() {
    return real == null ? 0 : real.timeoutMillis();
  }

  @Override
  public @Nullable BuiltInForm form() {
    return real == null ? null : real.form();
  }

  @Override
  public String describe() {
    return real == null ? "a stand-in" : real.describe();
  }

  @Override
  public void handle(Call call, ProgramPlugins plugins, BiConsumer<Call, Handler> later)
      throws Throwable {
    Objects.requireNonNull(call.scope().standIn(), "standIn")
        .answer(new Passed(call, plugins, later));
    if (isSync && !call.hasEnded()) {
      throw new IllegalStateException("the stand-in for '" + event + "' gave no answer");
    }
  }

  private final class Passed implements StandInCall {
    private final Call call;
    private final ProgramPlugins plugins;
    private final BiConsumer<Call, Handler> later;
    private final RequestEvent request;

    Passed(Call call, ProgramPlugins plugins, BiConsumer<Call, Handler> later) {
      this.call = call;
      this.plugins = plugins;
      this.later = later;
      this.request = plugins.request(call);
    }

    @Override
    public BridgeCall call() {
      return call;
    }

    @Override
    public RequestEvent request() {
      return request;
    }

    @Override
    public boolean hasHandler() {
      return real != null;
    }

    @Override
    public void passOn() throws Exception {
      if (real == null) {
        throw new IllegalStateException("there is no handler of '" + event + "' to pass calls to");
      }
      if (!isSync) {
        later.accept(call, real);
        return;
      }
      try {
        real.handle(call, plugins, later);
      } catch (Exception | Error e) {
        throw e;
      } catch (Throwable e) { // no Java code throws anything else
        throw new IllegalStateException(e);
      }
    }
  }
}
