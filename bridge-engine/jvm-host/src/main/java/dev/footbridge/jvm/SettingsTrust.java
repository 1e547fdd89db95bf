package dev.footbridge.jvm;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import java.nio.file.Path;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Which files a {@value ProgramFolder#SETTINGS} may name: it compiles and runs Java, and quotes
 * files in error messages, so a strange one must not reach for others.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum SettingsTrust {
  /** Files in the folder that was named, and below it, also after following symbolic links. */
  FOLDER,

  /** Files anywhere: for settings of one's own. */
  ANYWHERE;

  /**
   * Checks a file that was found in a folder.
   *
   * @param subject begins the message, such as {@code the test}
   * @throws BridgeConfigurationException if this is {@link #FOLDER}, and the file is outside of the
   *     folder, such as through a symbolic link
   */
  public void require(Path folder, String subject, Path file) {
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(file, "file");
    Problem leaving =
        SettingsBounds.of(folder, this == ANYWHERE).leaving(Location.NONE, subject, file);
    if (leaving != null) {
      throw new BridgeConfigurationException(leaving);
    }
  }
}
