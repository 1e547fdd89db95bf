package dev.footbridge.programs.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many instances a view has. */
class DefinitionsTest {
  private final Definitions definitions = new Definitions();

  @BeforeEach
  void aRowWithAnOptionalIconAndAList() {
    definitions.add(new Definition("icon", "lib/icon", Map.of(), List.of(Element.of("text"))));
    definitions.add(
        new Definition(
            "row",
            "lib/row",
            Map.of("leftIcon", 0, "tags", 0),
            List.of(
                Element.of("icon").when("leftIcon"),
                Element.of("view").with(Element.of("icon").each("tags")))));
  }

  @Test
  void countsThoseInsideOthers() {
    Element plain = Element.of("view").with(Element.of("row"));
    Element icon = Element.of("row", "left-icon", "star");
    assertThat(count(Map.of(), plain)).isEqualTo(1);
    assertThat(count(Map.of(), icon)).isEqualTo(2);
    assertThat(count(Map.of(), Element.of("row", "left-icon", "{{false}}"))).isEqualTo(1);
  }

  @Test
  void countsEachEntryOfAList() {
    Element rows = Element.of("row", "tags", "{{item.tags}}").each("entries");
    assertThat(count(Map.of("entries", 4, "item.tags", 2), rows)).isEqualTo(12);
    assertThat(count(Map.of("entries", 0, "item.tags", 2), rows)).isZero();
  }

  @Test
  void countsNothingOfWhatIsNotShown() {
    Element hidden = Element.of("view").when("!open").with(Element.of("row"));
    assertThat(count(Map.of("open", 1), hidden)).isZero();
    assertThat(count(Map.of("open", 0), hidden)).isEqualTo(1);
  }

  @Test
  void refusesANameThatTheScopeDoesNotHave() {
    assertThatThrownBy(() -> count(Map.of(), Element.of("row").each("entries")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("entries");
  }

  @Test
  void findsWhatAViewUses() {
    List<Element> view = List.of(Element.of("view").with(Element.of("row"), Element.of("text")));
    assertThat(definitions.used(view)).containsExactly(Map.entry("row", "lib/row"));
  }

  private int count(Map<String, Integer> scope, Element... elements) {
    return definitions.instances(List.of(elements), scope);
  }
}
