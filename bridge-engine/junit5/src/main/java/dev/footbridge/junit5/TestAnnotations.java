package dev.footbridge.junit5;

import java.lang.annotation.Annotation;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Finds the annotations that say how a test's program runs. */
final class TestAnnotations {
  private final ExtensionContext context;

  TestAnnotations(ExtensionContext context) {
    this.context = context;
  }

  /** Returns the runtime that the test, or else its class, asks for. */
  Optional<String> runtime() {
    return context
        .getElement()
        .flatMap(method -> AnnotationSupport.findAnnotation(method, UseRuntime.class))
        .or(() -> ofClass(UseRuntime.class))
        .map(UseRuntime::value);
  }

  /** Returns an annotation of the test's class, or of a class around it. */
  <A extends Annotation> Optional<A> ofClass(Class<A> type) {
    for (Class<?> each = context.getRequiredTestClass();
        each != null;
        each = each.getEnclosingClass()) {
      Optional<A> found = AnnotationSupport.findAnnotation(each, type);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
