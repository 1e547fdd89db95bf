package android.os;

import android.util.Log;
import dev.footbridge.standins.internal.CurrentProgram;
import dev.footbridge.standins.internal.StandIn;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Values by key, of the types that both kinds of bundles have. */
@StandIn
public class BaseBundle {
  private final Map<String, Object> values;

  BaseBundle() {
    this(new LinkedHashMap<>());
  }

  /** Creates one with a map of the caller's, such as one that refuses values. */
  BaseBundle(Map<String, Object> values) {
    this.values = values;
  }

  void put(String key, Object value) {
    values.put(key, value);
  }

  void putValues(BaseBundle other) {
    values.putAll(other.values);
  }

  /** Returns a value; the default, with a warning as Android's, if it has another type. */
  <T> T get(String key, Class<? extends T> type, T defaultValue) {
    Object found = values.get(key);
    if (found == null || type.isInstance(found)) {
      return found == null ? defaultValue : type.cast(found);
    }
    if (CurrentProgram.find() != null) {
      Log.w(
          "Bundle",
          "Key "
              + key
              + " expected "
              + type.getSimpleName()
              + " but value was a "
              + found.getClass().getName()
              + ". The default value "
              + defaultValue
              + " was returned.");
    }
    return defaultValue;
  }

  public boolean containsKey(String key) {
    return values.containsKey(key);
  }

  @Deprecated
  public Object get(String key) {
    return values.get(key);
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }

  public int size() {
    return values.size();
  }

  public Set<String> keySet() {
    return new HashSet<>(values.keySet());
  }

  public void remove(String key) {
    values.remove(key);
  }

  public void clear() {
    values.clear();
  }

  public void putString(String key, String value) {
    put(key, value);
  }

  public String getString(String key) {
    return getString(key, null);
  }

  public String getString(String key, String defaultValue) {
    return get(key, String.class, defaultValue);
  }

  public void putBoolean(String key, boolean value) {
    put(key, value);
  }

  public boolean getBoolean(String key) {
    return getBoolean(key, false);
  }

  public boolean getBoolean(String key, boolean defaultValue) {
    return get(key, Boolean.class, defaultValue);
  }

  public void putInt(String key, int value) {
    put(key, value);
  }

  public int getInt(String key) {
    return getInt(key, 0);
  }

  public int getInt(String key, int defaultValue) {
    return get(key, Integer.class, defaultValue);
  }

  public void putLong(String key, long value) {
    put(key, value);
  }

  public long getLong(String key) {
    return getLong(key, 0L);
  }

  public long getLong(String key, long defaultValue) {
    return get(key, Long.class, defaultValue);
  }

  public void putDouble(String key, double value) {
    put(key, value);
  }

  public double getDouble(String key) {
    return getDouble(key, 0.0);
  }

  public double getDouble(String key, double defaultValue) {
    return get(key, Double.class, defaultValue);
  }

  public void putBooleanArray(String key, boolean[] value) {
    put(key, value);
  }

  public boolean[] getBooleanArray(String key) {
    return get(key, boolean[].class, null);
  }

  public void putIntArray(String key, int[] value) {
    put(key, value);
  }

  public int[] getIntArray(String key) {
    return get(key, int[].class, null);
  }

  public void putLongArray(String key, long[] value) {
    put(key, value);
  }

  public long[] getLongArray(String key) {
    return get(key, long[].class, null);
  }

  public void putDoubleArray(String key, double[] value) {
    put(key, value);
  }

  public double[] getDoubleArray(String key) {
    return get(key, double[].class, null);
  }

  public void putStringArray(String key, String[] value) {
    put(key, value);
  }

  public String[] getStringArray(String key) {
    return get(key, String[].class, null);
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
