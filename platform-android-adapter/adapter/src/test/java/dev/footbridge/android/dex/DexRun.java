package dev.footbridge.android.dex;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Compiles the artifacts with Android's own compilers; run by {@code -Pdex} (rule A5). */
@EnabledIfSystemProperty(
    named = "footbridge.r8",
    matches = ".+",
    disabledReason = "R8 is Google's artifact; run mvn verify -Pdex")
class DexRun {
  private static final String[] OURS = {
    "bridge-api",
    "bridge-engine",
    "bridge-engine-contract",
    "bridge-engine-quickjs",
    "js-shim",
    "platform-android-adapter"
  };
  private static final String[] THEIRS = {
    "annotations(?=-23)",
    "apiguardian-api",
    "jackson-[a-z-]+",
    "jspecify",
    "kotlin-stdlib",
    "kotlinx-coroutines-core-jvm"
  };

  @TempDir Path folder;

  @Test
  void A5_d8DexesEveryArtifactForApi26() throws Exception {
    Map<Path, Set<String>> missing = new LinkedHashMap<>();
    for (Path jar : jars(OURS)) {
      Path out = Files.createTempDirectory(folder, "dex");
      List<String> command = new ArrayList<>(List.of("--min-api", "26", "--output", "" + out));
      for (Path other : allJars()) {
        if (!other.equals(jar)) {
          command.addAll(List.of("--classpath", "" + other));
        }
      }
      command.add("" + jar);
      r8("D8", command);
      DexFile dex = new DexFile(Files.readAllBytes(out.resolve("classes.dex")));
      assertThat(dex.version()).as("%s: version of the format", jar).isEqualTo(38);
      Set<String> left = classesIn(jar);
      left.removeAll(dex.classes());
      missing.put(jar.getFileName(), left);
    }
    assertThat(missing).hasSize(OURS.length).allSatisfy((jar, left) -> assertThat(left).isEmpty());
  }

  @Test
  void A5_anAppShrunkByR8StillRunsItsPlugins() throws Exception {
    Path shrunk = folder.resolve("shrunk.jar");
    Path rules = folder.resolve("app.pro");
    Files.writeString(
        rules,
        """
        -keep class dev.footbridge.android.dex.ShrunkApp { public static *** run(); }
        """);
    List<String> command =
        new ArrayList<>(List.of("--classfile", "--output", "" + shrunk, "--pg-conf", "" + rules));
    command.addAll(List.of("--pg-conf", "" + consumerRules()));
    allJars().forEach(jar -> command.add("" + jar));
    command.add("" + appJar());
    command.add("" + jars("quickjs-kt-jvm").get(0));
    command.add("" + jars("jna").get(0));
    r8("R8", command);

    assertThat(classesIn(shrunk))
        .as("what is kept by name")
        .contains(
            "dev/footbridge/api/JsEvent",
            "dev/footbridge/api/JsPlugin",
            "dev/footbridge/android/documented/apis/CustomPlugin")
        .as("what nobody uses")
        .doesNotContain("dev/footbridge/engine/clock/ManualClock");
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {shrunk.toUri().toURL(), androidJar().toUri().toURL()},
            ClassLoader.getPlatformClassLoader())) {
      Class<?> app = loader.loadClass("dev.footbridge.android.dex.ShrunkApp");
      assertThat(app.getMethod("run").invoke(null))
          .asString()
          .startsWith("proxy: true\n")
          .contains("{\"key\":\"test\",\"errMsg\":\"invokeNativePlugin:ok\"}")
          .contains("{\"key\":\"value\",\"errMsg\":\"invokeNativePlugin:ok\"}")
          .contains("\"platform\":");
    }
  }

  @Test
  void A5_theRulesAreInTheJarAndInTheAar() throws IOException {
    String inJar = text(jars("platform-android-adapter").get(0), rulesEntry());
    Path aar = Path.of(System.getProperty("footbridge.aar"));
    assertThat(text(aar, "proguard.txt")).isEqualTo(inJar).contains("-keep @interface");
    assertThat(text(aar, "AndroidManifest.xml")).contains("minSdkVersion=\"26\"");
    try (ZipFile zip = new ZipFile(aar.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName))
          .contains(
              "classes.jar", "R.txt", "META-INF/com/android/build/gradle/aar-metadata.properties");
    }
  }

  private Path consumerRules() throws IOException {
    String rules = text(jars("platform-android-adapter").get(0), rulesEntry());
    return Files.writeString(folder.resolve("consumer.pro"), rules);
  }

  private static String rulesEntry() {
    return "META-INF/proguard/footbridge-android.pro";
  }

  /** Packs a small app: its entry point, plugins and proxy. */
  private Path appJar() throws IOException {
    Path classes = Path.of(System.getProperty("footbridge.testClasses"));
    Path jar = folder.resolve("app.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar));
        var files = Files.walk(classes)) {
      for (Path file : files.sorted().collect(Collectors.toList())) {
        String name = classes.relativize(file).toString();
        if (name.contains("documented/apis/") || name.contains("dex/ShrunkApp")) {
          out.putNextEntry(new ZipEntry(name));
          Files.copy(file, out);
        }
      }
    }
    return jar;
  }

  /** Runs one of Android's compilers, in a process of its own. */
  private void r8(String tool, List<String> arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx1g", "-cp", System.getProperty("footbridge.r8")));
    command.add("com.android.tools.r8." + tool);
    command.addAll(List.of("--release", "--lib", System.getProperty("java.home")));
    command.addAll(List.of("--lib", "" + androidJar()));
    command.addAll(arguments);
    Path log = folder.resolve(tool + ".log");
    int status =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    assertThat(status).as(Files.readString(log)).isZero();
  }

  private static Path androidJar() {
    return jars("android-all").get(0);
  }

  /** Returns the jars of the class path that have one of these names, before their version. */
  private static List<Path> jars(String... names) {
    Pattern wanted = Pattern.compile("(" + String.join("|", names) + ")-\\d.*\\.jar");
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(Path::of)
        .filter(path -> wanted.matcher(path.getFileName().toString()).matches())
        .collect(Collectors.toList());
  }

  private static List<Path> allJars() {
    return Stream.concat(jars(OURS).stream(), jars(THEIRS).stream()).collect(Collectors.toList());
  }

  private static Set<String> classesIn(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return zip.stream()
          .map(ZipEntry::getName)
          .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
          .map(name -> name.substring(0, name.length() - ".class".length()))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String text(Path zip, String entry) throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      return new String(file.getInputStream(file.getEntry(entry)).readAllBytes(), UTF_8);
    }
  }
}
