package dev.footbridge.architecture;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The modules, lower ones first, and the arrows between them. A module may use the modules that its
 * arrows lead to, directly or through others; nothing else of ours.
 */
enum Module {
  API("bridge-api", "api"),
  SHIM("js-shim", "shim"),
  CONTRACT("contract", "contract"),
  CORE("core", "engine"),
  GRAALJS("graaljs", "graaljs"),
  QUICKJS("quickjs", "quickjs"),
  ISOLATED("isolated", "isolated"),
  PROGRAM("program", "program"),
  JVM_HOST("jvm-host", "jvm"),
  KOTLIN("kotlin", "kotlin"),
  TEST_RUNNER("test-runner", "runner"),
  JUNIT5("junit5", "junit5"),
  CLI("cli", "cli"),
  ANDROID("platform-android-adapter", "android"),
  STAND_INS("android-stand-ins", "standins"),
  KIT("conformance kit", "conformance"),
  PROGRAMS("generated programs", "programs");

  static final String ROOT = "dev.footbridge";

  private final String title;
  private final String packageName;

  Module(String title, String packageName) {
    this.title = title;
    this.packageName = ROOT + "." + packageName;
  }

  /** Returns the module that a package of ours belongs to. */
  static Module ofPackage(String name) {
    return Arrays.stream(values())
        .filter(module -> (name + ".").startsWith(module.packageName + "."))
        .findFirst()
        .orElseThrow(() -> new AssertionError("package " + name + " is of no module in Module"));
  }

  String title() {
    return title;
  }

  /** Returns the package that holds all of the module's packages. */
  String packageName() {
    return packageName;
  }

  /** Returns the modules that this one may use, itself among them. */
  Set<Module> usable() {
    Set<Module> usable = EnumSet.of(this);
    arrows().forEach(module -> usable.addAll(module.usable()));
    return usable;
  }

  private List<Module> arrows() {
    return switch (this) {
      case API, SHIM, PROGRAMS -> List.of();
      case CONTRACT -> List.of(API);
      case CORE -> List.of(CONTRACT, SHIM);
      case GRAALJS, QUICKJS, ISOLATED, PROGRAM -> List.of(CORE);
      case JVM_HOST, KIT -> List.of(PROGRAM);
      case KOTLIN, TEST_RUNNER -> List.of(JVM_HOST);
      case JUNIT5 -> List.of(ISOLATED, TEST_RUNNER);
      case CLI -> List.of(GRAALJS, ISOLATED, TEST_RUNNER);
      case ANDROID -> List.of(QUICKJS);
      case STAND_INS -> List.of(ANDROID, JVM_HOST);
    };
  }
}
