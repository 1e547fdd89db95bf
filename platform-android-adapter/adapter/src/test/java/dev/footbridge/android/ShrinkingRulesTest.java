package dev.footbridge.android;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.ProxyService;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.Test;

/** The R8 rules that the artifact contains; {@code DexRun} runs R8 with them. */
public final class ShrinkingRulesTest {
  private static final Pattern OUR_CLASS =
      Pattern.compile("dev\\.footbridge(?:\\.[a-z]+)+\\.[A-Z]\\w*");

  private static final Pattern OUR_PACKAGE =
      Pattern.compile("(dev\\.footbridge(?:\\.[a-z]+)+)\\.\\*");

  @Test
  public void A5_theRulesKeepAnnotationsAnnotatedClassesAndTheirHandlers() throws IOException {
    String plugin = JsPlugin.class.getName();
    String event = JsEvent.class.getName();
    assertThat(rules())
        .contains("RuntimeVisibleAnnotations")
        .contains("-keep @interface " + plugin + " {")
        .contains("-keep @interface " + event + " {")
        .contains("-keep @interface " + ProxyService.class.getName() + " {")
        .contains(
            "-keep @" + plugin + " class * {\n  public <init>();\n  @" + event + " <methods>;")
        .contains("-keep @" + ProxyService.class.getName() + " class *");
  }

  @Test
  public void A5_everyClassThatTheRulesNameExists() throws IOException {
    List<String> named =
        OUR_CLASS
            .matcher(rules())
            .results()
            .map(MatchResult::group)
            .distinct()
            .collect(Collectors.toList());
    assertThat(named).isNotEmpty();
    for (String name : named) {
      assertThatCode(() -> Class.forName(name, false, getClass().getClassLoader()))
          .as("a class that footbridge-android.pro keeps")
          .doesNotThrowAnyException();
    }
  }

  @Test
  public void A5_everyPackageThatTheRulesNameExists() throws IOException {
    List<String> named =
        OUR_PACKAGE
            .matcher(rules())
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toList());
    assertThat(named).isNotEmpty();
    for (String name : named) {
      assertThatCode(() -> Class.forName(name + ".package-info"))
          .as("a package that footbridge-android.pro keeps")
          .doesNotThrowAnyException();
    }
  }

  private static String rules() throws IOException {
    try (InputStream file =
        JsPlugin.class.getResourceAsStream("/META-INF/proguard/footbridge-android.pro")) {
      assertThat(file).as("the rules on the class path").isNotNull();
      return new String(file.readAllBytes(), UTF_8);
    }
  }
}
