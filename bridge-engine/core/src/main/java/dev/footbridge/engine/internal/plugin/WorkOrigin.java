package dev.footbridge.engine.internal.plugin;

import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * What a piece of plugins' work was started for: a call, or none. May be kept as long as the work,
 * since it does not keep the call.
 */
final class WorkOrigin {
  /** The origin of what constructors and {@code onCreate} start. */
  static final WorkOrigin NO_CALL = new WorkOrigin(null);

  private final @Nullable WeakReference<Endable> call;

  private WorkOrigin(@Nullable WeakReference<Endable> call) {
    this.call = call;
  }

  static WorkOrigin of(Endable call) {
    return new WorkOrigin(new WeakReference<>(call));
  }

  /** Returns whether it is a call that has not ended. */
  boolean isOpenCall() {
    Endable started = call == null ? null : call.get();
    return started != null && !started.hasEnded();
  }
}
