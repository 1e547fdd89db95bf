package dev.footbridge.engine.builtin;

import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The key-value storage of one program, which outlives its launches. Implementations must be safe
 * for use by many threads, since all programs of one {@code appId} share it.
 *
 * <p>A value is kept as its JSON. A value that JSON does not have is kept as an object of two keys:
 *
 * <pre>{@code
 * {"footbridge:type":"Date","data":1700000000000}   milliseconds since 1970; null: an invalid date
 * {"footbridge:type":"Number","data":"NaN"}         or "Infinity", "-Infinity"
 * {"footbridge:type":"Undefined","data":null}
 * {"footbridge:type":"Object","data":{}}            an object that starts with "footbridge:type"
 * }</pre>
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
