package dev.footbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.engine.internal.api.ShimApis;
import dev.footbridge.engine.internal.wire.Message;
import dev.footbridge.engine.internal.wire.Op;
import dev.footbridge.engine.observe.ErrorCode;
import dev.footbridge.shim.JsShim;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The shim and the engine have the same numbers and names. */
class ShimDriftTest {
  @Test
  void operationsHaveTheSameNumbers() {
    assertThat(constantsOfShim("OP_")).isEqualTo(constantsOf(Op.class));
  }

  @Test
  void answersThatAreNoResultsHaveTheSameTexts() {
    assertThat(scripts())
        .allSatisfy(
            script -> assertThat(script).contains("const EXHAUSTED = '" + Op.EXHAUSTED + "';"));
  }

  @Test
  void messagesHaveTheSameNumbers() {
    assertThat(constantsOfShim("MESSAGE_")).isEqualTo(constantsOf(Message.class));
  }

  @Test
  void errorCodesOfTheShimAreAmongTheEngines() {
    Map<String, Integer> codes =
        Arrays.stream(ErrorCode.values()).collect(Collectors.toMap(Enum::name, ErrorCode::code));

    assertThat(constantsOfShim("ERR_")).isNotEmpty();
    assertThat(codes).containsAllEntriesOf(constantsOfShim("ERR_"));
  }

  @Test
  void apisWithoutAJavaSideHaveTheSameNames() {
    Matcher object =
        Pattern.compile("const shimApis = \\{\n(.*?)\n};", Pattern.DOTALL).matcher(JsShim.source());
    assertThat(object.find()).isTrue();
    Set<String> names = new TreeSet<>();
    Matcher name = Pattern.compile("(?m)^ {2}(\\w+)[,:]").matcher(object.group(1));
    while (name.find()) {
      names.add(name.group(1));
    }

    assertThat(names).isEqualTo(new TreeSet<>(ShimApis.NAMES));
  }

  private static List<String> scripts() {
    return List.of(
        JsShim.source(),
        JsShim.source("clock.js"),
        JsShim.source("random.js"),
        JsShim.source("zone.js"));
  }

  private static Map<String, Integer> constantsOfShim(String prefix) {
    Map<String, Integer> constants = new TreeMap<>();
    Matcher constant =
        Pattern.compile("(?m)^const " + prefix + "(\\w+) = (\\d+);")
            .matcher(String.join("", scripts()));
    while (constant.find()) {
      constants.put(constant.group(1), Integer.parseInt(constant.group(2)));
    }
    return constants;
  }

  private static Map<String, Integer> constantsOf(Class<?> type) {
    Map<String, Integer> constants = new TreeMap<>();
    for (Field field : type.getDeclaredFields()) {
      // Tools that watch the tests add fields of their own.
      boolean isConstant = Modifier.isPublic(field.getModifiers());
      if (field.getType() == int.class && isConstant && !field.isSynthetic()) {
        try {
          constants.put(field.getName(), field.getInt(null));
        } catch (IllegalAccessException e) {
          throw new AssertionError(e);
        }
      }
    }
    return constants;
  }
}
