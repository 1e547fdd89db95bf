package dev.footbridge.api;

/** A plugin's view of the program it serves (rule D7). Hosts extend it. */
public interface MiniAppContext {
  /** Returns what the host knows about the program. */
  MiniAppInfo getMiniAppInfo();
}
