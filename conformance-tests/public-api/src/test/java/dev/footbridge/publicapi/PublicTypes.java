package dev.footbridge.publicapi;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Modifier;
import java.util.List;

/** The types of all modules that others compile against: public, and in no internal package. */
final class PublicTypes {
  private PublicTypes() {}

  /** Returns the public types, without those that are in a type which is not public. */
  static List<Class<?>> all() {
    return inMainCode().stream().filter(PublicTypes::isPublic).toList();
  }

  /** Returns every type of ours, in the order of names. */
  static List<Class<?>> inMainCode() {
    return new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("dev.footbridge")
            .stream()
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .sorted((a, b) -> a.getName().compareTo(b.getName()))
            .<Class<?>>map(JavaClass::reflect)
            .toList();
  }

  private static boolean isPublic(Class<?> type) {
    for (Class<?> outer = type; outer != null; outer = outer.getEnclosingClass()) {
      if (!Modifier.isPublic(outer.getModifiers())) {
        return false;
      }
    }
    return !type.isAnonymousClass() && !type.getPackageName().contains(".internal");
  }
}
