package dev.footbridge.engine.builtin;

import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What one program keeps between its launches. Safe for use by many threads: programs of one {@code
 * appId} share it.
 */
@API(status = API.Status.STABLE, since = "0.1")
public interface Storage {
  /** Returns the JSON text kept under {@code key}, or null. */
  @Nullable String get(String key);

  /** Keeps {@code json} under {@code key}. */
  void set(String key, String json);

  /** Forgets what is kept under {@code key}; does nothing if nothing is. */
  void remove(String key);

  /** Forgets everything. */
  void clear();

  /** Returns the keys, in the order they were first set. */
  List<String> keys();

  /** Returns how much is kept, in UTF-16 units of keys and values. */
  long size();
}
