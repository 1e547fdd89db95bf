package dev.footbridge.shim;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The JavaScript that defines {@code wx} and the other globals in a bare context. */
public final class JsShim {
  /** The name of the script in stacks. Runtimes keep what they compile of it by name and text. */
  public static final String NAME = "footbridge:shim.js";

  /** In order: a file may use, while it runs, only what an earlier one defines. */
  private static final String[] FILES = {
    "primordials.js",
    "exhaustion.js",
    "wire.js",
    "evaluation.js",
    "inspect.js",
    "stacks.js",
    "errors.js",
    "params.js",
    "loss.js",
    "calls.js",
    "storage.js",
    "timers.js",
    "table.js",
    "console.js",
    "globals.js",
    "hostevents.js",
    "base64.js",
    "app.js",
    "builtins.js",
    "logicgate.js",
    "main.js"
  };

  /** The name of the logic layer's script in stacks. */
  public static final String LOGIC_NAME = "footbridge:logic.js";

  /** In order, as {@link #FILES}. */
  private static final String[] LOGIC_FILES = {
    "gate.js",
    "host.js",
    "interop.js",
    "modules.js",
    "copy.js",
    "paths.js",
    "data.js",
    "observers.js",
    "behaviors.js",
    "selectors.js",
    "prototype.js",
    "instances.js",
    "pagelife.js",
    "pages.js",
    "customtabbar.js",
    "listeners.js",
    "routes.js",
    "urls.js",
    "channels.js",
    "navigation.js",
    "program.js",
    "calls.js",
    "navigationapis.js",
    "ui.js",
    "tabbar.js",
    "questions.js",
    "names.js",
    "driver.js",
    "pagecommands.js",
    "heldpages.js",
    "personcommands.js",
    "tools.js",
    "testing.js",
    "encoding.js",
    "globals.js",
    "main.js"
  };

  private static final String SOURCE = assemble(FILES);

  private JsShim() {}

  /** Returns the source text: one script, which adds only its API to the global scope. */
  public static String source() {
    return SOURCE;
  }

  /**
   * Returns the source text of a script that runs before the shim, in programs that have another
   * time, time zone or randomness than the machine.
   *
   * @param script {@code clock.js}, {@code random.js} or {@code zone.js}
   */
  public static String source(String script) {
    Objects.requireNonNull(script, "script");
    return assemble("primordials.js", "exhaustion.js", "environment.js", script);
  }

  /**
   * Returns the source text of the logic layer: one script, which runs behind the shim in whole
   * programs. Each call reads it.
   */
  public static String logicSource() {
    String[] files = new String[LOGIC_FILES.length];
    for (int i = 0; i < files.length; i++) {
      files[i] = "logic/" + LOGIC_FILES[i];
    }
    return assemble(files);
  }

  private static String assemble(String... files) {
    ByteArrayOutputStream source = new ByteArrayOutputStream(1 << 17);
    byte[] buffer = new byte[8192];
    try {
      source.write("(function () {\n'use strict';\n".getBytes(StandardCharsets.UTF_8));
      for (String file : files) {
        copy(file, source, buffer);
        source.write('\n');
      }
      source.write("})();\n".getBytes(StandardCharsets.UTF_8));
      return source.toString(StandardCharsets.UTF_8.name());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(String file, OutputStream to, byte[] buffer) throws IOException {
    try (InputStream stream = JsShim.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("the shim's " + file + " is missing from the class path");
      }
      for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
        to.write(buffer, 0, count);
      }
    }
  }
}
