package dev.footbridge.android;

import android.content.Context;
import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.engine.spi.JsSource;
import java.io.File;
import java.util.Objects;

/** The source of a program's script: an asset, a file, or your own. */
@FunctionalInterface
public interface ProgramScript {
  /**
   * Reads the script. Called on the thread that launches the program.
   *
   * @throws BridgeConfigurationException if it cannot be read or is not UTF-8 text
   */
  JsSource read(Context context);

  /** Returns the script in one of the app's assets, e.g. {@code shop/app.js}. */
  static ProgramScript asset(String path) {
    Objects.requireNonNull(path, "path");
    return context -> new JsSource(AndroidText.ASSETS + path, AndroidText.asset(context, path));
  }

  /** Returns the script in a file. */
  static ProgramScript file(File file) {
    Objects.requireNonNull(file, "file");
    return context -> new JsSource(file.getPath(), AndroidText.file(file));
  }
}
