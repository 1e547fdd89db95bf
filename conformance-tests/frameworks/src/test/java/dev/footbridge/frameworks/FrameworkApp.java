package dev.footbridge.frameworks;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The apps in {@code apps}, which {@code build.sh} builds into mini programs. */
enum FrameworkApp {
  KBONE("kbone", "pages/index/index", "pages/detail/index"),
  MPX("mpx", "pages/index", "pages/detail"),
  REMAX("remax", "pages/index/index", "pages/detail/index"),
  TARO_REACT("taro-react", "pages/index/index", "pages/detail/index"),
  TARO_VUE("taro-vue", "pages/index/index", "pages/detail/index"),
  UNI("uni", "pages/index/index", "pages/detail/index");

  private static final Path APPS = Path.of(System.getProperty("footbridge.apps", "target/apps"));

  private final String folder;
  private final String index;
  private final String detail;

  FrameworkApp(String folder, String index, String detail) {
    this.folder = folder;
    this.index = index;
    this.detail = detail;
  }

  /**
   * Returns the folder that a user would run. Skips the test if the app is not built, as without
   * Node; not in CI, which requires Node.
   */
  Path folder() {
    Path built = APPS.resolve(folder);
    assumeTrue(
        Files.isDirectory(built) || "1".equals(System.getenv("FOOTBRIDGE_REQUIRE_NODE")),
        () -> built + " is not there; build.sh builds it where Node is installed");
    return built;
  }

  /** Returns the paths of its pages, the first one first. */
  List<String> pages() {
    return List.of(index, detail);
  }
}
