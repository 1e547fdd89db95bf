package dev.footbridge.jvm;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.jvm.imports.MissingImports;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says why Java cannot load a plugin, and what to do. */
final class LoadingFailure {
  private static final Pattern VERSION = Pattern.compile("class file version (\\d+)");
  private static final Pattern WRONG_NAME = Pattern.compile("(\\S+) \\(wrong name: (\\S+)\\)");

  /** The version of class files of Java 1.0, from which they count. */
  private static final int FIRST = 44;

  private LoadingFailure() {}

  /**
   * Returns the problem that an error of the class loader is.
   *
   * @param plugin the plugin as it was named
   */
  static BridgeConfigurationException of(String plugin, Throwable thrown) {
    String message = String.valueOf(thrown.getMessage());
    if (thrown instanceof MissingImportsError missing) {
      return new BridgeConfigurationException(missing.problems());
    }
    if (thrown instanceof UnsupportedClassVersionError) {
      return tooNew(plugin, message);
    }
    Matcher wrongName = WRONG_NAME.matcher(message);
    if (thrown instanceof NoClassDefFoundError && wrongName.find()) {
      String name = wrongName.group(2).replace('/', '.');
      return failure(
          plugin,
          "the class file that was found contains " + name,
          "name the plugin " + name + ", and give the folder above its packages as class path");
    }
    if (thrown instanceof NoClassDefFoundError) {
      return failure(
          plugin,
          "it needs the class " + message.replace('/', '.') + ", which is not on the class path",
          MissingImports.remedy(message.replace('/', '.'), "add the folder or jar that holds it"));
    }
    if (thrown instanceof ClassFormatError) {
      return failure(plugin, "a class file is damaged: " + message, "build it again");
    }
    if (thrown instanceof LinkageError) {
      return failure(
          plugin,
          thrown.toString(),
          "build the plugin and its libraries against the same versions, and leave older copies out"
              + " of the class path");
    }
    return failure(plugin, thrown.toString(), "");
  }

  private static BridgeConfigurationException tooNew(String plugin, String message) {
    Matcher version = VERSION.matcher(message);
    String name = message.split(" ", 2)[0].replace('/', '.');
    int running = Runtime.version().feature();
    if (!version.find()) {
      return failure(plugin, message, "run on a newer JDK");
    }
    int needed = Integer.parseInt(version.group(1)) - FIRST;
    return failure(
        plugin,
        "the class " + name + " was compiled for Java " + needed + ", but this is Java " + running,
        "run on JDK "
            + needed
            + " or later (set JAVA_HOME), or compile it with --release "
            + running);
  }

  private static BridgeConfigurationException failure(String plugin, String reason, String remedy) {
    return new BridgeConfigurationException(
        Problem.error(
            ProblemCode.PLUGIN_LOADING,
            Location.NONE,
            "the plugin " + plugin + " cannot be loaded: " + reason,
            remedy));
  }
}
