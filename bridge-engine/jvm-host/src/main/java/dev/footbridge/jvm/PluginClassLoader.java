package dev.footbridge.jvm;

import dev.footbridge.contract.problem.Problem;
import dev.footbridge.jvm.imports.ClassFiles;
import dev.footbridge.jvm.imports.ImportMapping;
import dev.footbridge.jvm.imports.ImportRemapper;
import dev.footbridge.jvm.imports.MissingImports;
import dev.footbridge.jvm.imports.ServiceFiles;
import dev.footbridge.jvm.platform.PlatformFolder;
import dev.footbridge.jvm.platform.PluginPlatform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.security.CodeSource;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * Defines classes that were compiled in memory, and loads those of a class path. Prefers them to
 * those of this process, so that a plugin gets the versions of the libraries that it brings along;
 * but not those of {@link SharedPackages}. Classes of the class path get our names in the place of
 * documented ones (rule I2).
 */
final class PluginClassLoader extends URLClassLoader {
  private final CompiledClasses compiled;
  private final boolean hasClasspath;
  private final @Nullable PluginPlatform platform;
  private final ImportMapping imports;
  private final @Nullable ImportRemapper remapper;

  /**
   * Creates a class loader.
   *
   * @param compiled classes with our names
   * @param imports maps the imports of the classes on the class path
   * @param platform what the plugins see besides this process; null for nothing
   */
  PluginClassLoader(
      URL[] classpath,
      CompiledClasses compiled,
      ImportMapping imports,
      @Nullable PlatformFolder platform) {
    super(
        classpath, platform == null ? PluginClassLoader.class.getClassLoader() : platform.loader());
    this.compiled = compiled;
    this.hasClasspath = classpath.length > 0;
    this.platform = platform == null ? null : platform.platform();
    this.imports = imports;
    this.remapper =
        hasClasspath && !imports.isEmpty() ? new ImportRemapper(imports, classFiles()) : null;
  }

  /** Returns the platform that the plugins use; null if they use none. */
  @Nullable PluginPlatform platform() {
    return platform;
  }

  CompiledClasses compiled() {
    return compiled;
  }

  /** Returns a class, which is not initialized; null if it cannot be loaded. */
  @Nullable Class<?> find(String name) {
    try {
      return Class.forName(name, false, this);
    } catch (ClassNotFoundException | LinkageError e) {
      return null;
    }
  }

  /** Loads a class; the exception for a missing one of Android's says what to do. */
  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    try {
      return load(name, resolve);
    } catch (ClassNotFoundException e) {
      String remedy = name.startsWith("android") ? MissingImports.remedy(name, "") : "";
      throw remedy.isEmpty() ? e : new ClassNotFoundException(name + "; " + remedy, e);
    }
  }

  private Class<?> load(String name, boolean resolve) throws ClassNotFoundException {
    if (SharedPackages.haveClass(name) || !(hasClasspath || compiled.find(name) != null)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null) {
        return loaded;
      }
      try {
        return findClass(name);
      } catch (ClassNotFoundException e) {
        return super.loadClass(name, resolve);
      }
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = compiled.find(name);
    if (bytes != null) {
      return defineClass(name, bytes, 0, bytes.length);
    }
    return remapper == null ? super.findClass(name) : findMapped(name, remapper);
  }

  /** Finds a class on the class path, and maps its imports. */
  private Class<?> findMapped(String name, ImportRemapper remapper) throws ClassNotFoundException {
    String internalName = name.replace('.', '/');
    URL url = findResource(internalName + ".class");
    byte[] file = url == null ? null : read(internalName);
    if (url == null || file == null) {
      throw new ClassNotFoundException(name);
    }
    List<Problem> missing = new ArrayList<>();
    byte[] mapped = remapper.remap(file, missing::add);
    if (!missing.isEmpty()) {
      throw new MissingImportsError(missing);
    }
    CodeSource place = placeOf(url, internalName);
    definePackage(name, url, place);
    // Classes that stay the same, too: Java wants the same signers for all classes of a package,
    // and a signature does not hold for those that are mapped.
    return defineClass(name, mapped, 0, mapped.length, place);
  }

  private byte @Nullable [] read(String internalName) {
    try {
      return classFiles().find(internalName);
    } catch (UncheckedIOException e) {
      throw (Error) new ClassFormatError(e.getMessage() + ": " + e.getCause()).initCause(e);
    }
  }

  private ClassFiles classFiles() {
    return ClassFiles.of(this).after(compiled.files());
  }

  /** Defines the package of a class, with what the manifest of its jar says of it. */
  private void definePackage(String className, URL classFile, @Nullable CodeSource place) {
    int end = className.lastIndexOf('.');
    String name = end < 0 ? "" : className.substring(0, end);
    if (name.isEmpty() || getDefinedPackage(name) != null) {
      return;
    }
    Manifest manifest = manifestOf(classFile);
    try {
      if (manifest != null && place != null) {
        definePackage(name, manifest, place.getLocation());
      } else {
        definePackage(name, null, null, null, null, null, null, null);
      }
    } catch (IllegalArgumentException e) {
      // another thread was first
    }
  }

  private static @Nullable Manifest manifestOf(URL classFile) {
    try {
      if (!(classFile.openConnection() instanceof JarURLConnection jar)) {
        return null;
      }
      jar.setUseCaches(false);
      try (JarFile file = jar.getJarFile()) {
        return file.getManifest();
      }
    } catch (IOException e) {
      return null; // only what describes the package is lost
    }
  }

  /** Returns the folder or jar that a class file is in. */
  private static @Nullable CodeSource placeOf(URL classFile, String internalName) {
    String file = classFile.toString();
    String place =
        file.startsWith("jar:")
            ? file.substring("jar:".length(), file.lastIndexOf("!/"))
            : file.substring(0, file.length() - internalName.length() - ".class".length());
    try {
      return new CodeSource(new URL(place), (Certificate[]) null);
    } catch (MalformedURLException e) {
      return null; // a place is only told by tools
    }
  }

  @Override
  public @Nullable URL findResource(String name) {
    URL found = super.findResource(name);
    String documented = ServiceFiles.documented(imports, name);
    return found != null || documented.equals(name) ? found : super.findResource(documented);
  }

  @Override
  public Enumeration<URL> findResources(String name) throws IOException {
    String documented = ServiceFiles.documented(imports, name);
    if (documented.equals(name)) {
      return super.findResources(name);
    }
    List<URL> all = Collections.list(super.findResources(name));
    all.addAll(Collections.list(super.findResources(documented)));
    return Collections.enumeration(all);
  }

  @Override
  public @Nullable URL getResource(String name) {
    URL own = SharedPackages.haveResource(name) ? null : findResource(name);
    return own == null ? super.getResource(name) : own;
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    if (SharedPackages.haveResource(name)) {
      return super.getResources(name);
    }
    Map<String, URL> all = new LinkedHashMap<>();
    Collections.list(findResources(name)).forEach(url -> all.put(url.toString(), url));
    Collections.list(super.getResources(name)).forEach(url -> all.put(url.toString(), url));
    return Collections.enumeration(all.values());
  }
}
