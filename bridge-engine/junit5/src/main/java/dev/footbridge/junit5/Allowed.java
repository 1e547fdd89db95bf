package dev.footbridge.junit5;

import java.lang.reflect.AnnotatedElement;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Reads the allowed violations from annotations on a test's method and its enclosing classes. */
final class Allowed {
  private Allowed() {}

  /** Returns the failure of a test because of violations that are not allowed; null if none. */
  static @Nullable ViolationsError othersIn(List<Finding> findings, ExtensionContext context) {
    Set<Violation> allowed = in(context);
    List<Finding> others =
        findings.stream().filter(finding -> !allowed.contains(finding.violation())).toList();
    return others.isEmpty() ? null : new ViolationsError(others);
  }

  private static Set<Violation> in(ExtensionContext context) {
    Set<Violation> allowed = EnumSet.noneOf(Violation.class);
    context.getElement().ifPresent(method -> add(method, allowed));
    for (Class<?> type = context.getTestClass().orElse(null);
        type != null;
        type = type.getEnclosingClass()) {
      add(type, allowed);
    }
    return allowed;
  }

  private static void add(AnnotatedElement element, Set<Violation> allowed) {
    AnnotationSupport.findAnnotation(element, AllowViolation.class)
        .ifPresent(annotation -> allowed.addAll(List.of(annotation.value())));
  }
}
