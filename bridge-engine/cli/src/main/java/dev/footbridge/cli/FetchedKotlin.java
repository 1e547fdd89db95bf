package dev.footbridge.cli;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.jvm.compile.ClassOutput;
import dev.footbridge.jvm.compile.SourceCompilation;
import dev.footbridge.jvm.compile.SourceCompiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Compiles Kotlin sources with the compiler that the launcher fetches on first use. Most runs need
 * none, so it is not on the class path: its jars are in a folder of their own, and are opened when
 * something is compiled.
 */
public final class FetchedKotlin implements SourceCompiler {
  /** The system property in which the launcher passes the folder of the compiler's jars. */
  private static final String FOLDER = "footbridge.kotlin";

  /** The system property in which the launcher passes its own path. */
  private static final String LAUNCHER = "footbridge.launcher";

  private static final String OTHER_WAY =
      "compile it to classes, and name the plugin by its class with " + CommandSpecs.CLASSPATH;

  private @Nullable SourceCompiler compiler; // guarded by this

  /** Creates a compiler. */
  public FetchedKotlin() {}

  @Override
  public String ending() {
    return ".kt";
  }

  @Override
  public String version() {
    return Version.kotlin();
  }

  @Override
  public synchronized void compile(SourceCompilation compilation, ClassOutput output) {
    Objects.requireNonNull(compilation, "compilation");
    if (compiler == null) {
      compiler = load(compilation.sources().get(0).path());
    }
    compiler.compile(compilation, output);
  }

  private static SourceCompiler load(String source) {
    String folder = System.getProperty(FOLDER);
    String launcher = System.getProperty(LAUNCHER);
    if (folder == null || launcher == null) {
      return ServiceLoader.load(SourceCompiler.class, FetchedKotlin.class.getClassLoader()).stream()
          .filter(each -> each.type() != FetchedKotlin.class)
          .map(ServiceLoader.Provider::get)
          .filter(each -> each.ending().equals(".kt"))
          .findFirst()
          .orElseThrow(
              () ->
                  problem(
                      source,
                      "a .kt file needs Kotlin's compiler, which is not on the class path",
                      "use ./footbridge, which fetches it; or " + OTHER_WAY));
    }
    Path jars = Path.of(folder);
    if (!isWhole(jars)) {
      setAside(jars);
      fetch(launcher, source);
    }
    return ServiceLoader.load(SourceCompiler.class, new URLClassLoader(urls(jars), new Ours()))
        .findFirst()
        .orElseThrow(
            () ->
                problem(
                    source,
                    "a .kt file needs Kotlin's compiler, which is not in " + jars,
                    "delete that folder, and run again to fetch it"));
  }

  /** Returns whether the compiler is there, and all of its jars can be opened. */
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
  private static void setAside(Path folder) {
    try {
      if (Files.exists(folder)) {
        Files.move(folder, folder.resolveSibling("kotlin.new")); // which the launcher deletes
      }
    } catch (IOException e) {
      // the launcher finds the same, and the error that follows names the folder
    }
  }

  private static void fetch(String launcher, String source) {
    try {
      Process fetch = new ProcessBuilder(launcher, "fetch-kotlin").inheritIO().start();
      if (fetch.waitFor() != 0) {
        throw problem(
            source,
            "a .kt file needs Kotlin's compiler, which could not be fetched; the reason is above",
            "run './footbridge fetch-kotlin' once with a network; or " + OTHER_WAY);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("starting " + launcher, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while Kotlin's compiler was fetched", e);
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

  private static BridgeConfigurationException problem(
      String source, String message, String remedy) {
    return new BridgeConfigurationException(
        Problem.error(ProblemCode.PLUGIN_SOURCE, Location.inFile(source), message, remedy));
  }

  /** Shows the compiler our classes, but not the Kotlin of this process, which may be another. */
  private static final class Ours extends ClassLoader {
    Ours() {
      super(ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (!name.startsWith("dev.footbridge.") && !name.startsWith("org.jspecify.")) {
        throw new ClassNotFoundException(name);
      }
      return Class.forName(name, false, FetchedKotlin.class.getClassLoader());
    }
  }
}
