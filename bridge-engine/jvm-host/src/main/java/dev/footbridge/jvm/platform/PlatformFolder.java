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
 * class path: only plugins that use Android see it. Its classes are loaded once. Safe for use by
 * many threads.
 */
public final class PlatformFolder {
  /** The system property that names the folder; the launcher sets it. */
  public static final String PROPERTY = "footbridge.platform";

  /** A name of Android, or of the adapter, in a source text or in the constants of a class file. */
  private static final Pattern ANDROID = Pattern.compile("\\bandroid[./]");

  private static final PlatformFolder OF_PROCESS = ofProperty(System.getProperty(PROPERTY, ""));

  private final List<Path> entries;
  private @Nullable ClassLoader loader; // guarded by this

  private PlatformFolder(List<Path> entries) {
    this.entries = List.copyOf(entries);
  }

  /** Returns the folder of this distribution; an empty one if it has none. */
  public static PlatformFolder ofProcess() {
    return OF_PROCESS;
  }

  /** Returns a folder of jars and of folders with classes; an empty one if it cannot be read. */
  public static PlatformFolder of(Path folder) {
    Objects.requireNonNull(folder, "folder");
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      for (Path each : all) {
        if (Files.isDirectory(each) || each.toString().endsWith(".jar")) {
          entries.add(each);
        }
      }
    } catch (IOException e) {
      return new PlatformFolder(List.of());
    }
    entries.sort(null); // the same order on every machine
    return new PlatformFolder(entries);
  }

  private static PlatformFolder ofProperty(String folder) {
    return folder.isEmpty() ? new PlatformFolder(List.of()) : of(Path.of(folder));
  }

  /** Returns the jars and folders, for a compiler. */
  public List<Path> entries() {
    return entries;
  }

  /** Returns whether a source text, or a class file read as ISO-8859-1, names types of Android. */
  public boolean isNamedIn(String text) {
    Objects.requireNonNull(text, "text");
    return !entries.isEmpty() && ANDROID.matcher(text).find();
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
    return entries.isEmpty() ? null : PluginPlatform.visibleTo(loader());
  }

  private URL[] urls() {
    URL[] urls = new URL[entries.size()];
    for (int i = 0; i < urls.length; i++) {
      try {
        urls[i] = entries.get(i).toUri().toURL();
      } catch (MalformedURLException e) {
        throw new IllegalStateException("a file has a URL", e);
      }
    }
    return urls;
  }
}
