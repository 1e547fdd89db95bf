package dev.footbridge.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.JavaTypeVariable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A package named {@code internal} is public only for the packages beside it: what other modules or
 * users name could not be changed any more.
 */
class InternalPackagesTest {
  @Test
  void theyAreUsedOnlyInsideTheirModule() {
    List<String> uses = new ArrayList<>();
    for (JavaClass type : Code.CLASSES) {
      for (Dependency use : type.getDirectDependenciesFromSelf()) {
        JavaClass used = use.getTargetClass();
        if (isInternal(used) && Code.moduleOf(used) != Code.moduleOf(type)) {
          uses.add(use.getDescription());
        }
      }
    }
    assertThat(uses).as("uses of internal packages from other modules").isEmpty();
  }

  @Test
  void theyAreInNoPublicSignature() {
    List<String> signatures = new ArrayList<>();
    for (JavaClass type : Code.CLASSES) {
      if (!isInternal(type) && isPublic(type)) {
        signatures.addAll(signaturesThatNameInternals(type));
      }
    }
    assertThat(signatures)
        .as("public signatures that name a type of an internal package")
        .isEmpty();
  }

  private static List<String> signaturesThatNameInternals(JavaClass type) {
    List<String> found = new ArrayList<>();
    Set<JavaClass> above = new HashSet<>();
    Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream())
        .map(JavaType::getAllInvolvedRawTypes)
        .forEach(above::addAll);
    type.getTypeParameters().forEach(each -> above.addAll(bounds(each)));
    if (above.stream().anyMatch(InternalPackagesTest::isInternal)) {
      found.add(type.getName());
    }
    for (JavaCodeUnit member : type.getCodeUnits()) {
      Set<JavaClass> named = new HashSet<>(member.getAllInvolvedRawTypes());
      named.addAll(member.getExceptionTypes());
      member.getTypeParameters().forEach(each -> named.addAll(bounds(each)));
      if (isVisible(member.getModifiers())
          && named.stream().anyMatch(InternalPackagesTest::isInternal)) {
        found.add(member.getFullName());
      }
    }
    for (JavaField member : type.getFields()) {
      if (isVisible(member.getModifiers())
          && member.getAllInvolvedRawTypes().stream().anyMatch(InternalPackagesTest::isInternal)) {
        found.add(member.getFullName());
      }
    }
    return found;
  }

  private static Set<JavaClass> bounds(JavaTypeVariable<?> parameter) {
    return parameter.getAllInvolvedRawTypes();
  }

  private static boolean isInternal(JavaClass type) {
    return Code.isOurs(type)
        && List.of(type.getBaseComponentType().getPackageName().split("\\.")).contains("internal");
  }

  private static boolean isPublic(JavaClass type) {
    return isVisible(type.getModifiers())
        && type.getEnclosingClass().map(InternalPackagesTest::isPublic).orElse(true);
  }

  private static boolean isVisible(Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
  }
}
