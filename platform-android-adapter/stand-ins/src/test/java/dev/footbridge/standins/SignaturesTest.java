package dev.footbridge.standins;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.JavacTask;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * A stand-in has no member that Android's class lacks: a plugin that works with the stand-ins
 * compiles and links on Android. Compared with Android 14, as the compiler sees both.
 */
class SignaturesTest {
  private static final Path CLASSES =
      Path.of(AndroidStandIns.class.getProtectionDomain().getCodeSource().getLocation().getPath());

  private final Model own = new Model(CLASSES);
  private final Model android = new Model(Path.of(System.getProperty("footbridge.android")));

  @Test
  void noStandInHasAMemberThatAndroidLacks() throws Exception {
    Set<String> unknown = new TreeSet<>();
    for (String name : names()) {
      TypeElement type = own.elements.getTypeElement(name);
      if (!isVisible(type)) {
        continue;
      }
      Set<String> real = android.membersOf(name);
      assertThat(real).as("Android has %s", name).isNotEmpty();
      for (String member : own.declaredBy(type)) {
        if (!real.contains(member)) {
          unknown.add(name + ": " + member);
        }
      }
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void everyStandInIsOfAndroidsKindAndInItsHierarchy() throws Exception {
    for (String name : names()) {
      TypeElement type = own.elements.getTypeElement(name);
      if (!isVisible(type)) {
        continue;
      }
      TypeElement real = android.elements.getTypeElement(name);
      assertThat(type.getKind()).as(name).isEqualTo(real.getKind());
      assertThat(android.supertypesOf(real)).as(name).containsAll(own.supertypesOf(type));
      assertThat(flags(type)).as(name).isEqualTo(flags(real));
    }
  }

  /** Or a comparison of nothing would prove nothing. */
  @Test
  void theComparisonSeesTheStandInsAndADifference() throws Exception {
    assertThat(names()).hasSizeGreaterThan(40).contains("android.app.AlertDialog.Builder");
    assertThat(android.membersOf("android.app.Activity"))
        .contains("protected onActivityResult(int,int,android.content.Intent):void")
        .doesNotContain("public onActivityResult(int,int,android.content.Intent):void");
    assertThat(android.membersOf("android.util.Base64")).contains("public static NO_WRAP:int=2");
  }

  /** Returns the names of all classes of the stand-ins that are named like Android's. */
  private static List<String> names() throws Exception {
    try (Stream<Path> files = Files.walk(CLASSES.resolve("android"))) {
      return files
          .map(file -> CLASSES.relativize(file).toString())
          .filter(file -> file.endsWith(".class") && !file.matches(".*\\$\\d.*"))
          .map(file -> file.substring(0, file.length() - 6).replaceAll("[/\\\\$]", "."))
          .sorted()
          .toList();
    }
  }

  private static boolean isVisible(TypeElement type) {
    for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
      if (!each.getModifiers().contains(Modifier.PUBLIC)) {
        return false;
      }
    }
    return true;
  }

  private static Set<Modifier> flags(TypeElement type) {
    Set<Modifier> flags = new TreeSet<>(type.getModifiers());
    flags.retainAll(Set.of(Modifier.ABSTRACT, Modifier.FINAL, Modifier.STATIC));
    return flags;
  }

  /** The classes of one class path, as a compiler sees them. */
  private static final class Model {
    final Elements elements;
    final Types types;

    Model(Path classPath) {
      List<String> options = List.of("-proc:none", "-classpath", classPath.toString());
      JavacTask task =
          (JavacTask)
              ToolProvider.getSystemJavaCompiler()
                  .getTask(null, null, diagnostic -> {}, options, null, null);
      elements = task.getElements();
      types = task.getTypes();
    }

    /** Returns the members that a class has, also those it inherits. */
    Set<String> membersOf(String name) {
      TypeElement type = elements.getTypeElement(name);
      return type == null ? Set.of() : texts(elements.getAllMembers(type));
    }

    /** Returns the members that a class declares. */
    Set<String> declaredBy(TypeElement type) {
      return texts(type.getEnclosedElements());
    }

    Set<String> supertypesOf(TypeElement type) {
      Set<String> names = new TreeSet<>();
      collect(type.asType(), names);
      return names;
    }

    private void collect(TypeMirror type, Set<String> names) {
      names.add(types.erasure(type).toString());
      types.directSupertypes(type).forEach(each -> collect(each, names));
    }

    private Set<String> texts(List<? extends Element> members) {
      return members.stream()
          .filter(
              member ->
                  member.getModifiers().contains(Modifier.PUBLIC)
                      || member.getModifiers().contains(Modifier.PROTECTED))
          .filter(member -> !(member instanceof TypeElement))
          .map(this::text)
          .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns a member as it is linked, with the value if the compiler copies it. */
    private String text(Element member) {
      StringBuilder text =
          new StringBuilder(
              member.getModifiers().contains(Modifier.PUBLIC) ? "public " : "protected ");
      if (member.getModifiers().contains(Modifier.STATIC)) {
        text.append("static ");
      }
      if (member instanceof VariableElement field) {
        Object value = field.getConstantValue();
        return text.append(field.getSimpleName())
            .append(':')
            .append(types.erasure(field.asType()))
            .append(value == null ? "" : "=" + value)
            .toString();
      }
      ExecutableElement method = (ExecutableElement) member;
      List<String> parameters = new ArrayList<>();
      method
          .getParameters()
          .forEach(each -> parameters.add(types.erasure(each.asType()).toString()));
      boolean isConstructor = method.getKind() == ElementKind.CONSTRUCTOR;
      return text.append(isConstructor ? "new " : method.getSimpleName())
          .append('(')
          .append(String.join(",", parameters))
          .append("):")
          .append(types.erasure(method.getReturnType()))
          .toString();
    }
  }
}
