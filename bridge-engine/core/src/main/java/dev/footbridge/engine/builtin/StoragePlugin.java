package dev.footbridge.engine.builtin;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.BuiltInForm;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.RequestEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The storage APIs. A value may have 1 MB of JSON text, and all values together 10 MB, as in
 * WeChat, counted in UTF-16 units.
 */
@JsPlugin(secondary = false)
public class StoragePlugin extends BaseJsPlugin {
  /** The longest JSON text of a value, in UTF-16 units. */
  static final int MOST_PER_VALUE = 1 << 20;

  /** The most that a program may store, in UTF-16 units. */
  static final int MOST_IN_ALL = 10 << 20;

  private static final int UNITS_PER_KB = 1024;

  private final Function<String, Storage> storages;
  private final Function<String, JsonNode> json;

  /**
   * Creates a plugin.
   *
   * @param storages returns the storage of the program with that {@code appId}
   * @param json reads the values to store
   */
  public StoragePlugin(Function<String, Storage> storages, Function<String, JsonNode> json) {
    this.storages = Objects.requireNonNull(storages, "storages");
    this.json = Objects.requireNonNull(json, "json");
  }

  /** Stores a value. */
  @JsEvent("setStorage")
  public void setStorage(RequestEvent req) {
    set(req);
    req.ok();
  }

  /** Stores a value. */
  @JsEvent("setStorageSync")
  @BuiltInForm(
      args = {"key", "data"},
      returns = "nothing")
  public @Nullable Object setStorageSync(RequestEvent req) {
    set(req);
    return null;
  }

  /** Answers with a value, or fails if the key is not stored. */
  @JsEvent("getStorage")
  public void getStorage(RequestEvent req) {
    String json = storage().get(key(req));
    if (json == null) {
      req.fail("data not found");
    } else {
      req.ok(StoredValue.result(json, this.json));
    }
  }

  /** Returns a value, or an empty string if the key is not stored. */
  @JsEvent("getStorageSync")
  @BuiltInForm(args = "key", returns = "data")
  public Map<String, Object> getStorageSync(RequestEvent req) {
    String json = storage().get(key(req));
    return StoredValue.result(json == null ? "\"\"" : json, this.json);
  }

  /** Removes a value. */
  @JsEvent("removeStorage")
  public void removeStorage(RequestEvent req) {
    storage().remove(key(req));
    req.ok();
  }

  /** Removes a value. */
  @JsEvent("removeStorageSync")
  @BuiltInForm(args = "key", returns = "nothing")
  public @Nullable Object removeStorageSync(RequestEvent req) {
    storage().remove(key(req));
    return null;
  }

  /** Removes all values. */
  @JsEvent("clearStorage")
  public void clearStorage(RequestEvent req) {
    storage().clear();
    req.ok();
  }

  /** Removes all values. */
  @JsEvent("clearStorageSync")
  @BuiltInForm(returns = "nothing")
  public @Nullable Object clearStorageSync(RequestEvent req) {
    storage().clear();
    return null;
  }

  /** Answers with the keys, the size and the limit. */
  @JsEvent("getStorageInfo")
  public void getStorageInfo(RequestEvent req) {
    req.ok(info());
  }

  /** Returns the keys, the size and the limit. */
  @JsEvent("getStorageInfoSync")
  @BuiltInForm
  public Map<String, Object> getStorageInfoSync(RequestEvent req) {
    return info();
  }

  private Storage storage() {
    return storages.apply(mMiniAppInfo.appId());
  }

  private void set(RequestEvent req) {
    String key = key(req);
    String value = StoredValue.of(json.apply(req.jsonParams));
    if (value.length() > MOST_PER_VALUE) {
      throw new IllegalArgumentException(
          "exceed storage item max length: the JSON of '"
              + key
              + "' has "
              + value.length()
              + " characters, "
              + MOST_PER_VALUE
              + " are allowed");
    }
    Storage storage = storage();
    String old = storage.get(key);
    long size = storage.size() + value.length();
    size += old == null ? key.length() : -old.length();
    if (size > MOST_IN_ALL) {
      throw new IllegalArgumentException(
          "exceed storage max size: " + MOST_IN_ALL + " characters are allowed in all");
    }
    storage.set(key, value);
  }

  private Map<String, Object> info() {
    Storage storage = storage();
    Map<String, Object> info = new LinkedHashMap<>();
    info.put("keys", storage.keys());
    info.put("currentSize", (storage.size() + UNITS_PER_KB - 1) / UNITS_PER_KB);
    info.put("limitSize", MOST_IN_ALL / UNITS_PER_KB);
    return info;
  }

  private static String key(RequestEvent req) {
    Object key = req.params().get("key");
    if (key instanceof String text && !text.isEmpty()) {
      return text;
    }
    throw new IllegalArgumentException(
        "parameter error: parameter.key should be a String that is not empty;");
  }
}
