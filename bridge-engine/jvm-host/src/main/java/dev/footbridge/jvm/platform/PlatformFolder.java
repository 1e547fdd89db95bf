package dev.footbridge.jvm.platform;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The folder with the platform for Android plugins that a distribution carries, apart from its own
 * class path: only plugins that use Android see it. It may be built for the first of them. Its
 * classes are loaded once. Safe for use by many threads.
 */
public final class PlatformFolder {
  /** The system property that names the folder; the launcher sets it. */
  public static final String PROPERTY = "footbridge.platform";

  /** A name of Android, or of the adapter, in a source text or in the constants of a class file. */
  private static final Pattern ANDROID = Pattern.compile("\\bandroid[./]");

  private static final PlatformFolder OF_PROCESS = ofProperty(System.getProperty(PROPERTY, ""));

  private final @Nullable Path folder;
  private final @Nullable Runnable build;
  private @Nullable List<Path> entries; // guarded by this
  private @Nullable ClassLoader loader; // guarded by this

  private PlatformFolder(@Nullable Path folder, @Nullable Runnable build) {
    this.folder = folder;
    this.build = build;
  }

  /**
   * Returns the folder of this distribution, which its launcher builds when it is first needed; an
   * empty one if it has none.
   */
  public static PlatformFolder ofProcess() {
    return OF_PROCESS;
  }

  /** Returns a folder of jars and of folders with classes; an empty one if it cannot be read. */
  public static PlatformFolder of(Path folder) {
    return new PlatformFolder(Objects.requireNonNull(folder, "folder"), null);
  }

  /**
   * Returns a folder as {@link #of(Path)} does, which may not exist yet.
   *
   * @param build builds it, at most once, when something in it is needed and it does not exist
   */
  static PlatformFolder of(Path folder, Runnable build) {
    return new PlatformFolder(folder, build);
  }

  private static PlatformFolder ofProperty(String folder) {
    if (folder.isEmpty()) {
      return new PlatformFolder(null, null);
    }
    String launcher = System.getProperty(LauncherBuild.LAUNCHER);
    return new PlatformFolder(
        Path.of(folder), launcher == null ? null : new LauncherBuild(launcher));
  }

  private static List<Path> entriesOf(@Nullable Path folder) {
    if (folder == null) {
      return List.of();
    }
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      for (Path each : all) {
        if (Files.isDirectory(each) || each.toString().endsWith(".jar")) {
          entries.add(each);
        }
      }
    } catch (IOException e) {
      return List.of();
    }
    entries.sort(null); // the same order on every machine
    return entries;
  }

  /** Returns whether there is a platform, or one can be built; builds none. */
  public boolean isAvailable() {
    return canBeBuilt() || !entries().isEmpty();
  }

  /**
   * Returns the jars and folders, for a compiler; builds them if they do not exist yet.
   *
   * @throws dev.footbridge.contract.problem.BridgeConfigurationException if they cannot be built
   */
  public synchronized List<Path> entries() {
    if (entries == null) {
      if (build != null && canBeBuilt()) {
        build.run();
      }
      entries = List.copyOf(entriesOf(folder));
    }
    return entries;
  }

  private boolean canBeBuilt() {
    return build != null && folder != null && !Files.isDirectory(folder);
  }

  /** Returns whether a source text, or a class file read as ISO-8859-1, names types of Android. */
  public boolean isNamedIn(String text) {
    Objects.requireNonNull(text, "text");
    return ANDROID.matcher(text).find() && isAvailable();
  }

  /** Returns the loader of the platform's classes, the same each time. */
  public synchronized ClassLoader loader() {
    if (loader == null) {
      loader = new URLClassLoader(urls(), PlatformFolder.class.getClassLoader());
    }
    return loader;
  }

  /**
   * Returns the platform; null if the folder has none.
   *
   * @throws java.util.ServiceConfigurationError if it cannot be loaded
   */
  public @Nullable PluginPlatform platform() {
    return entries().isEmpty() ? null : PluginPlatform.visibleTo(loader());
  }

  private URL[] urls() {
    List<Path> all = entries();
    URL[] urls = new URL[all.size()];
    for (int i = 0; i < urls.length; i++) {
      try {
        urls[i] = all.get(i).toUri().toURL();
      } catch (MalformedURLException e) {
        throw new IllegalStateException("a file has a URL", e);
      }
    }
    return urls;
  }
}
