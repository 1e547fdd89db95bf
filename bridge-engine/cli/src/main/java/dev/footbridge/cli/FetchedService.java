package dev.footbridge.cli;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.zip.ZipFile;

/**
 * A service that the launcher fetches on first use. Most runs need none, so it is not on the class
 * path: its jars are in a folder of their own.
 *
 * @param <T> what it implements
 */
final class FetchedService<T> {
  /** The system property in which the launcher passes its own path. */
  private static final String LAUNCHER = "footbridge.launcher";

  private final Class<T> type;
  private final String name;
  private final String need;
  private final String otherWay;

  /**
   * Creates one.
   *
   * @param name what the launcher calls it: the system property {@code footbridge.<name>} has the
   *     folder of its jars, and the command {@code fetch-<name>} fetches them
   * @param need what needs it and what it is, for messages: {@code a .kt file needs …}
   * @param otherWay what to do without it
   */
  FetchedService(Class<T> type, String name, String need, String otherWay) {
    this.type = type;
    this.name = name;
    this.need = need;
    this.otherWay = otherWay;
  }

  /**
   * Loads it. Without a launcher, one on the class path is taken.
   *
   * @param isOther whether a service on the class path is it
   * @param problem creates what is thrown, from a message and a remedy
   */
  T load(Predicate<T> isOther, BiFunction<String, String, BridgeConfigurationException> problem) {
    String folder = System.getProperty("footbridge." + name);
    String launcher = System.getProperty(LAUNCHER);
    if (folder == null || launcher == null) {
      return ServiceLoader.load(type, FetchedService.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .filter(isOther)
          .findFirst()
          .orElseThrow(
              () ->
                  problem.apply(
                      need + ", which is not on the class path",
                      "use ./footbridge, which fetches it; or " + otherWay));
    }
    Path jars = Path.of(folder);
    if (!isWhole(jars)) {
      setAside(jars);
      if (!fetch(launcher)) {
        throw problem.apply(
            need + ", which could not be fetched; the reason is above",
            "run './footbridge " + command() + "' once with a network; or " + otherWay);
      }
    }
    return ServiceLoader.load(type, new URLClassLoader(urls(jars), new Ours()))
        .findFirst()
        .orElseThrow(
            () ->
                problem.apply(
                    need + ", which is not in " + jars,
                    "delete that folder, and run again to fetch it"));
  }

  private String command() {
    return "fetch-" + name;
  }

  /** Returns whether the folder is there, and all of its jars can be opened. */
  private static boolean isWhole(Path folder) {
    boolean hasJars = false;
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "*.jar")) {
      for (Path jar : jars) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
          hasJars |= zip.size() > 0;
        }
      }
    } catch (IOException e) {
      return false;
    }
    return hasJars;
  }

  /** Makes room for the launcher, which fetches only what does not exist. */
  private void setAside(Path folder) {
    try {
      if (Files.exists(folder)) {
        Files.move(folder, folder.resolveSibling(name + ".new")); // which the launcher deletes
      }
    } catch (IOException e) {
      // the launcher finds the same, and the error that follows names the folder
    }
  }

  private boolean fetch(String launcher) {
    try {
      return new ProcessBuilder(launcher, command()).inheritIO().start().waitFor() == 0;
    } catch (IOException e) {
      throw new UncheckedIOException("starting " + launcher, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted during " + command(), e);
    }
  }

  private static URL[] urls(Path folder) {
    List<URL> urls = new ArrayList<>();
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "*.jar")) {
      for (Path jar : jars) {
        urls.add(jar.toUri().toURL());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + folder, e);
    }
    return urls.toArray(URL[]::new);
  }

  /** Shows the service our classes, but not the libraries of this process, which may be others. */
  private static final class Ours extends ClassLoader {
    Ours() {
      super(ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (!name.startsWith("dev.footbridge.") && !name.startsWith("org.jspecify.")) {
        throw new ClassNotFoundException(name);
      }
      return Class.forName(name, false, FetchedService.class.getClassLoader());
    }
  }
}
