package dev.footbridge.engine.builtin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** A storage in memory, which lasts as long as the process. */
@API(status = API.Status.STABLE, since = "0.1")
public final class MemoryStorage implements Storage {
  private final Map<String, String> values = new LinkedHashMap<>(); // guarded by this

  /** Creates an empty storage. */
  public MemoryStorage() {}

  @Override
  public synchronized @Nullable String get(String key) {
    Objects.requireNonNull(key, "key");
    return values.get(key);
  }

  @Override
  public synchronized void set(String key, String json) {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(json, "json");
    values.put(key, json);
  }

  @Override
  public synchronized void remove(String key) {
    Objects.requireNonNull(key, "key");
    values.remove(key);
  }

  @Override
  public synchronized void clear() {
    values.clear();
  }

  @Override
  public synchronized List<String> keys() {
    return new ArrayList<>(values.keySet());
  }

  @Override
  public synchronized long size() {
    long size = 0;
    for (Map.Entry<String, String> entry : values.entrySet()) {
      size += entry.getKey().length() + entry.getValue().length();
    }
    return size;
  }
}
