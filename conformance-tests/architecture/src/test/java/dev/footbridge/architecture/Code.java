package dev.footbridge.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Map;

/** The classes of all modules, without their tests, and who uses whom among them. */
final class Code {
  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("/test-classes/"))
          .importPackages(Module.ROOT);

  /** Top-level types, each with the types nested in it. */
  static final Graph TYPES = types();

  static final Graph PACKAGES = TYPES.grouped(Code::packageOf);

  private Code() {}

  /** Returns the type around a class that is nested in no other; an array's is its element's. */
  static JavaClass topLevel(JavaClass type) {
    JavaClass outer = type.getBaseComponentType();
    while (outer.getEnclosingClass().isPresent()) {
      outer = outer.getEnclosingClass().get();
    }
    return outer;
  }

  static boolean isOurs(JavaClass type) {
    return type.getBaseComponentType().getPackageName().startsWith(Module.ROOT + ".");
  }

  static Module moduleOf(JavaClass type) {
    return Module.ofPackage(type.getBaseComponentType().getPackageName());
  }

  static String packageOf(String type) {
    return type.substring(0, type.lastIndexOf('.'));
  }

  /** Returns the floor of each package of the core: 1 for one that uses no other of the core's. */
  static Map<String, Integer> coreFloors() {
    Graph core = new Graph();
    for (String name : PACKAGES.names()) {
      if (Module.ofPackage(name) == Module.CORE) {
        core.add(name);
        PACKAGES.usedBy(name).stream()
            .filter(used -> Module.ofPackage(used) == Module.CORE)
            .forEach(used -> core.add(name, used));
      }
    }
    return core.floors();
  }

  /** Returns one place where a top-level type uses another. */
  static String example(Graph.Arrow arrow) {
    return CLASSES.stream()
        .filter(type -> topLevel(type).getName().equals(arrow.from()))
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .filter(use -> topLevel(use.getTargetClass()).getName().equals(arrow.to()))
        .map(Dependency::getDescription)
        .sorted()
        .findFirst()
        .orElse("");
  }

  private static Graph types() {
    Graph types = new Graph();
    for (JavaClass type : CLASSES) {
      if (type.getSimpleName().equals("package-info")) {
        continue;
      }
      String from = topLevel(type).getName();
      types.add(from);
      for (Dependency use : type.getDirectDependenciesFromSelf()) {
        if (isOurs(use.getTargetClass())) {
          types.add(from, topLevel(use.getTargetClass()).getName());
        }
      }
    }
    return types;
  }
}
