package dev.footbridge.engine.builtin;

import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The key-value storage of one program, which outlives its launches. Implementations must be safe
 * for use by many threads, since all programs of one {@code appId} share it.
 */
@API(status = API.Status.STABLE, since = "0.1")
public interface Storage {
  /** Returns the JSON text stored under {@code key}, or null. */
  @Nullable String get(String key);

  /** Stores {@code json} under {@code key}. */
  void set(String key, String json);

  /** Removes {@code key}; does nothing if it is not stored. */
  void remove(String key);

  /** Removes all keys. */
  void clear();

  /** Returns the keys, in the order they were first set. */
  List<String> keys();

  /** Returns the size of all keys and values, in UTF-16 units. */
  long size();
}
