package dev.footbridge.jvm.text;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.CallListener;
import dev.footbridge.engine.observe.Outcome;
import dev.footbridge.engine.observe.ProgramListener;
import dev.footbridge.engine.spi.Payload;
import org.jspecify.annotations.Nullable;

/**
 * Receives warnings about a program, in words. All their sentences are here, so that transcripts
 * and reports say the same.
 */
public interface WarningListener extends CallListener, ProgramListener {
  /**
   * Receives a warning.
   *
   * @param call the call concerned; null if the warning is about the program
   * @param text the warning, a sentence without a full stop
   * @param thrown the cause; null if there is none
   */
  void warning(@Nullable BridgeCall call, String text, @Nullable Throwable thrown);

  @Override
  default void duplicate(BridgeCall call, Outcome second) {
    String answer = (second.isOk() ? "ok " : "fail ") + second.json();
    warning(call, "answered again, which changes nothing: " + answer, second.cause());
  }

  @Override
  default void late(BridgeCall call, Payload state) {
    warning(call, "a state sent after the end is not delivered: " + state.json(), null);
  }

  @Override
  default void dropped(BridgeCall call, Payload state) {
    warning(call, "a synchronous call delivers no states: " + state.json(), null);
  }

  @Override
  default void threwAfterEnd(BridgeCall call, Throwable thrown) {
    warning(call, "the handler threw after the end", thrown);
  }

  @Override
  default void overran(BridgeCall call) {
    warning(call, "its handler was interrupted, because it ran past the deadline", null);
  }

  @Override
  default void outstayed(BridgeCall call) {
    warning(
        call,
        "its handler still runs past the deadline, on a thread of the host, which is not"
            + " interrupted",
        null);
  }

  @Override
  default void stalled(BridgeCall call, BridgeCall behind) {
    String other = "#" + behind.id() + " " + behind.event();
    warning(call, "waits for the handler of " + other + ", which still runs", null);
  }

  @Override
  default void warning(MiniAppInfo program, String text) {
    warning(null, text, null);
  }

  @Override
  default void pluginFailed(MiniAppInfo program, Throwable thrown) {
    warning(null, "a plugin failed outside of a call", thrown);
  }
}
