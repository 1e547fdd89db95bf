package dev.footbridge.engine.internal.plugin;

/** A call, as far as those that work for it need to know. */
public interface Endable {
  /** Returns whether it has ended. */
  boolean hasEnded();
}
