package dev.footbridge.engine.internal.program;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Hints for programs that expect what mini program platforms do not have (docs/globals.md). */
final class GlobalHints {
  /** As engines write it: {@code x is not defined}, {@code 'x' is not defined}. */
  private static final Pattern NOT_DEFINED =
      Pattern.compile("ReferenceError: '?([\\w$]+)'? is not defined.*");

  private static final Pattern MODULE_SYNTAX = Pattern.compile("\\s*(?:import|export)\\b.*");

  private static final String MODULES =
      "programs are scripts, without modules: bundle yours into one script, for example with"
          + " esbuild --bundle --format=iife";
  private static final String PAGES =
      "pages and components do not run here, only the logic of a program: App, wx and timers";
  private static final String BROWSER =
      "a mini program has no browser; the global object is globalThis, and the platform is wx";
  private static final String POLYFILL =
      "phones do not have it in mini programs; bundle a polyfill, which sets it on globalThis";
  private static final String BASE64 =
      "phones do not have it in mini programs; use wx.base64ToArrayBuffer and"
          + " wx.arrayBufferToBase64, or bundle a polyfill";

  private static final Map<String, String> HINTS = new HashMap<>();

  static {
    add(MODULES, "require", "module", "exports", "define");
    add(PAGES, "Page", "Component", "Behavior", "getCurrentPages");
    add(BROWSER, "window", "document", "self", "navigator", "location");
    add(POLYFILL, "TextEncoder", "TextDecoder", "URL", "URLSearchParams", "structuredClone");
    add(POLYFILL, "crypto", "Buffer", "Headers", "Blob", "AbortController");
    add(BASE64, "atob", "btoa");
    add("use wx.getStorageSync and wx.setStorageSync", "localStorage", "sessionStorage");
    add(
        "call a plugin through wx; the host decides what it may request",
        "fetch",
        "XMLHttpRequest");
    add(
        "tests run with Jasmine: use jasmine.createSpy, spyOn and jasmine.clock, and mocks of the"
            + " host's APIs in JSON (docs/mocks.md)",
        "jest",
        "vi",
        "sinon");
    add("tests run with Jasmine: write it(name, function) instead of test", "test");
    add(
        "phones do not have it in mini programs: let the build replace process.env.NODE_ENV, or set"
            + " globalThis.process = { env: { NODE_ENV: 'production' } } first",
        "process");
    add("QuickJS has no Intl; run the program on GraalJS, or bundle a polyfill", "Intl");
  }

  private GlobalHints() {}

  /** Returns the hint for the message of an error, or null. */
  static @Nullable String of(String message) {
    Matcher missing = NOT_DEFINED.matcher(message);
    return missing.matches() ? HINTS.get(missing.group(1)) : null;
  }

  /** Returns the hint for a source line that does not parse, or null. */
  static @Nullable String ofSyntax(String line) {
    return MODULE_SYNTAX.matcher(line).matches() ? MODULES : null;
  }

  private static void add(String hint, String... names) {
    for (String name : names) {
      HINTS.put(name, hint);
    }
  }
}
