package dev.footbridge.publicapi;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.util.Collections;
import java.util.List;

/** The types of all modules that others compile against: public, and in no internal package. */
final class PublicTypes {
  private static final List<Class<?>> IN_MAIN_CODE = read();

  private PublicTypes() {}

  /** Returns the public types, without those that are in a type which is not public. */
  static List<Class<?>> all() {
    return inMainCode().stream().filter(PublicTypes::isPublic).toList();
  }

  /** Returns every type of ours, in the order of names. */
  static List<Class<?>> inMainCode() {
    return IN_MAIN_CODE;
  }

  private static List<Class<?>> read() {
    return new ClassFileImporter()
        .importUrls(roots()).stream()
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .sorted((a, b) -> a.getName().compareTo(b.getName()))
            .<Class<?>>map(JavaClass::reflect)
            .toList();
  }

  /** Returns where the modules' classes are, so that no other jar is looked into. */
  private static List<URL> roots() {
    try {
      return Collections.list(PublicTypes.class.getClassLoader().getResources("dev/footbridge"))
          .stream()
          .filter(url -> !url.getPath().contains("/test-classes/"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
