package dev.footbridge.programs.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LiteralsTest {
  private final Map<String, Object> value = new LinkedHashMap<>();

  @Test
  void writesJavaScript() {
    value.put("name", "it's");
    value.put("a-b", List.of(1, true));
    value.put("type", new Literals.Code("Number"));
    assertThat(Literals.js(value)).isEqualTo("{ name: 'it\\'s', 'a-b': [1, true], type: Number }");
  }

  @Test
  void writesJson() {
    value.put("name", "a \"b\"");
    assertThat(Literals.json(value)).isEqualTo("{ \"name\": \"a \\\"b\\\"\" }\n");
  }

  @Test
  void breaksLongLines() {
    value.put("list", List.of("a".repeat(50), "b".repeat(50)));
    assertThat(Literals.js(value))
        .isEqualTo(
            "{\n  list: [\n    '" + "a".repeat(50) + "',\n    '" + "b".repeat(50) + "',\n  ],\n}");
  }
}
