package dev.footbridge.engine.internal.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Names in messages are as in source code. */
class NamesTest {
  static final class Inner {
    static final class Innermost {}

    void method(String text, int[][] numbers, Map.Entry<?, ?> entry) {}
  }

  @Test
  void aClassIsNamedWithTheClassesAroundIt() {
    assertThat(Names.of(List.class)).isEqualTo("List");
    assertThat(Names.of(Inner.class)).isEqualTo("NamesTest.Inner");
    assertThat(Names.of(Inner.Innermost.class)).isEqualTo("NamesTest.Inner.Innermost");
    assertThat(Names.of(int[].class)).isEqualTo("int[]");
    assertThat(Names.of(String[][].class)).isEqualTo("String[][]");
  }

  @Test
  void aClassWithoutANameIsNamedByTheVirtualMachine() {
    Object anonymous = new Object() {};

    assertThat(Names.of(anonymous.getClass())).isEqualTo("NamesTest$1");
  }

  @Test
  void aMethodIsNamedWithItsClassAndItsParameters() throws Exception {
    var method =
        Inner.class.getDeclaredMethod("method", String.class, int[][].class, Map.Entry.class);

    assertThat(Names.of(method)).isEqualTo("NamesTest.Inner.method");
    assertThat(Names.parametersOf(method)).isEqualTo("(String, int[][], Map.Entry)");
  }
}
