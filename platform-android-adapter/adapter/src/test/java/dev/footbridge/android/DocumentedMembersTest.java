package dev.footbridge.android;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of documented members in docs/android.md, row by row, against our types. */
class DocumentedMembersTest {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(\\w+)` \\| (.*) \\| `(dev\\.footbridge\\.[\\w.$]+)` \\|$");
  private static final Pattern MEMBER = Pattern.compile("`(\\w+)(\\(([\\w, ]*)\\))?`");

  @Test
  void D7_everyDocumentedMemberOfTheTableIsThere() throws Exception {
    List<String> missing = new ArrayList<>();
    int members = 0;
    for (MatchResult row : rows()) {
      Class<?> type = Class.forName(row.group(3));
      assertThat(type.getSimpleName()).isEqualTo(row.group(1));
      Matcher member = MEMBER.matcher(row.group(2));
      while (member.find()) {
        members++;
        boolean isThere =
            member.group(2) == null
                ? hasField(type, member.group(1))
                : hasMethod(type, member.group(1), member.group(3));
        if (!isThere) {
          missing.add(type.getSimpleName() + "." + member.group());
        }
      }
    }
    assertThat(missing).isEmpty();
    assertThat(members).isGreaterThan(40);
  }

  /** Compiled code links to a field by its type. */
  @Test
  void D7_aPluginsFieldsHaveTheDocumentedTypes() throws Exception {
    assertThat(BaseJsPlugin.class.getDeclaredField("mMiniAppContext").getType())
        .isEqualTo(IMiniAppContext.class);
    assertThat(RequestEvent.class.getField("activityRef").getType().getSimpleName())
        .isEqualTo("WeakReference");
  }

  private static List<MatchResult> rows() throws IOException {
    Path page = Path.of("").toAbsolutePath();
    while (!Files.exists(page.resolve("docs/android.md"))) {
      page = page.getParent();
    }
    return ROW.matcher(Files.readString(page.resolve("docs/android.md"))).results().toList();
  }

  private static boolean hasField(Class<?> type, String name) {
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      if (Arrays.stream(each.getDeclaredFields())
          .filter(DocumentedMembersTest::isVisible)
          .map(Field::getName)
          .anyMatch(name::equals)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasMethod(Class<?> type, String name, String parameters) {
    List<Method> methods = new ArrayList<>(Arrays.asList(type.getMethods()));
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      methods.addAll(Arrays.asList(each.getDeclaredMethods()));
    }
    return methods.stream()
        .filter(DocumentedMembersTest::isVisible)
        .anyMatch(
            method ->
                method.getName().equals(name)
                    && Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", "))
                        .equals(parameters));
  }

  /** Returns whether a plugin, a subclass in another package, may use it. */
  private static boolean isVisible(Member member) {
    return Modifier.isPublic(member.getModifiers()) || Modifier.isProtected(member.getModifiers());
  }
}
