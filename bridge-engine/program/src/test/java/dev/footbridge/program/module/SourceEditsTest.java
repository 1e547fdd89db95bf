package dev.footbridge.program.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SourceEditsTest {
  private static final String SOURCE = "let a = b;\nc(d);\n";

  private final SourceEdits edits = new SourceEdits(SOURCE);

  @Test
  void editsAreAppliedByTheirPlacesInAnyOrder() {
    edits.replace(13, 14, "D");
    edits.insert(0, "first; ");
    edits.replace(8, 9, "beta");
    assertThat(applied()).isEqualTo("first; let a = beta;\nc(D);\n");
  }

  @Test
  void insertionsAtOnePlaceStayInOrderBeforeAReplacement() {
    edits.replace(4, 5, "A");
    edits.insert(4, "1");
    edits.insert(4, "2");
    assertThat(applied()).isEqualTo("let 12A = b;\nc(d);\n");
  }

  @Test
  void editsMayTouch() {
    edits.replace(8, 9, "B");
    edits.insert(9, "!");
    edits.replace(9, 10, ",");
    assertThat(applied()).isEqualTo("let a = B!,\nc(d);\n");
  }

  @Test
  void anEmptiedStatementKeepsItsLinesAndColumns() {
    SourceEdits imports = new SourceEdits("import {\r\n  a\u2028 } from 'b'\nc");
    imports.empty(0, 25);
    assertThat(SourceEdits.apply("import {\r\n  a\u2028 } from 'b'\nc", imports.sorted()))
        .isEqualTo(";       \r\n   \u2028           \nc");
  }

  @Test
  void editsMustNotOverlap() {
    edits.replace(4, 9, "x");
    edits.replace(8, 9, "y");
    assertThatThrownBy(edits::sorted)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("overlaps the edit that ends at 9");
  }

  @Test
  void noEditMovesALine() {
    assertThatThrownBy(() -> edits.replace(9, 12, ";")).hasMessageContaining("removes the end");
    assertThatThrownBy(() -> edits.insert(3, "\u2029")).hasMessageContaining("adds the end");
    assertThat(edits.sorted()).isEmpty();
  }

  private String applied() {
    return SourceEdits.apply(SOURCE, edits.sorted());
  }
}
