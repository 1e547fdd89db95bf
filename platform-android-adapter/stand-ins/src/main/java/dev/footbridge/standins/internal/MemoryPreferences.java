package dev.footbridge.standins.internal;

import android.content.SharedPreferences;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/** Preferences of one program in memory. Safe for use by many threads. */
final class MemoryPreferences implements SharedPreferences {
  private final ProgramState program;
  private final Map<String, Object> values = new HashMap<>(); // guarded by this
  private final Map<OnSharedPreferenceChangeListener, Boolean> listeners = // guarded by this
      new WeakHashMap<>(); // as Android's: a listener that nobody else holds is dropped

  MemoryPreferences(ProgramState program) {
    this.program = program;
  }

  @Override
  public synchronized Map<String, ?> getAll() {
    return new HashMap<>(values);
  }

  @Override
  public @Nullable String getString(String key, @Nullable String defValue) {
    String found = get(key, String.class);
    return found == null ? defValue : found;
  }

  @Override
  @SuppressWarnings("unchecked") // an editor puts sets of strings only
  public @Nullable Set<String> getStringSet(String key, @Nullable Set<String> defValues) {
    Set<String> found = (Set<String>) get(key, Set.class);
    return found == null ? defValues : new HashSet<>(found);
  }

  @Override
  public int getInt(String key, int defValue) {
    return get(key, defValue, Integer.class);
  }

  @Override
  public long getLong(String key, long defValue) {
    return get(key, defValue, Long.class);
  }

  @Override
  public float getFloat(String key, float defValue) {
    return get(key, defValue, Float.class);
  }

  @Override
  public boolean getBoolean(String key, boolean defValue) {
    return get(key, defValue, Boolean.class);
  }

  @Override
  public synchronized boolean contains(String key) {
    return values.containsKey(key);
  }

  @Override
  public Editor edit() {
    return new MemoryEditor();
  }

  @Override
  public synchronized void registerOnSharedPreferenceChangeListener(
      OnSharedPreferenceChangeListener listener) {
    listeners.put(listener, true);
  }

  @Override
  public synchronized void unregisterOnSharedPreferenceChangeListener(
      OnSharedPreferenceChangeListener listener) {
    listeners.remove(listener);
  }

  private <T> T get(String key, T defValue, Class<T> type) {
    T found = get(key, type);
    return found == null ? defValue : found;
  }

  /** Returns a value; null if there is none. Throws if it has another type, as Android does. */
  private synchronized <T> @Nullable T get(String key, Class<T> type) {
    return type.cast(values.get(key));
  }

  /**
   * Changes the values.
   *
   * @return the keys to tell listeners; null is one of them for a clear, instead of the keys that
   *     were cleared, as since Android 11
   */
  private synchronized List<@Nullable String> change(boolean clears, Map<String, ?> changes) {
    List<@Nullable String> changed = new ArrayList<>();
    if (clears) {
      changed.add(null);
      values.clear();
    }
    changes.forEach(
        (key, value) -> {
          Object before =
              value == MemoryEditor.REMOVED ? values.remove(key) : values.put(key, value);
          if (!value.equals(before) && (before != null || value != MemoryEditor.REMOVED)) {
            changed.add(key);
          }
        });
    return changed;
  }

  private void tell(List<@Nullable String> changed) {
    List<OnSharedPreferenceChangeListener> told;
    synchronized (this) {
      told = new ArrayList<>(listeners.keySet());
    }
    Runnable telling =
        () ->
            changed.forEach(key -> told.forEach(each -> each.onSharedPreferenceChanged(this, key)));
    if (told.isEmpty() || changed.isEmpty()) {
      return;
    }
    if (CurrentProgram.isMain()) {
      telling.run();
    } else {
      CurrentProgram.post(program, 0, telling);
    }
  }

  private final class MemoryEditor implements Editor {
    private static final Object REMOVED = new Object();

    private final Map<String, Object> changes = new HashMap<>(); // guarded by this
    private boolean clears; // guarded by this

    @Override
    public Editor putString(String key, @Nullable String value) {
      return put(key, value);
    }

    @Override
    public Editor putStringSet(String key, @Nullable Set<String> values) {
      return put(key, values == null ? null : new HashSet<>(values));
    }

    @Override
    public Editor putInt(String key, int value) {
      return put(key, value);
    }

    @Override
    public Editor putLong(String key, long value) {
      return put(key, value);
    }

    @Override
    public Editor putFloat(String key, float value) {
      return put(key, value);
    }

    @Override
    public Editor putBoolean(String key, boolean value) {
      return put(key, value);
    }

    @Override
    public Editor remove(String key) {
      return put(key, null);
    }

    @Override
    public synchronized Editor clear() {
      clears = true;
      return this;
    }

    @Override
    public boolean commit() {
      apply();
      return true;
    }

    @Override
    public void apply() {
      List<@Nullable String> changed;
      synchronized (this) {
        changed = change(clears, changes);
        changes.clear();
        clears = false;
      }
      tell(changed);
    }

    private synchronized Editor put(String key, @Nullable Object value) {
      changes.put(key, value == null ? REMOVED : value);
      return this;
    }
  }
}
