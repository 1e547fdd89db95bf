package dev.footbridge.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The generated shop has the counts of the public one. */
class RetailShapeTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 77})
  void hasAsManyFiles(long seed) {
    GeneratedProgram program = Programs.of(Shape.RETAIL, seed);
    assertThat(Programs.own(program, ".js")).hasSize(141);
    assertThat(Programs.own(program, ".wxml")).hasSize(74);
    assertThat(program.pages()).hasSize(29).doesNotHaveDuplicates();
    assertThat(Programs.count(Programs.own(program, ".json"), "\"component\": true")).isEqualTo(45);
    List<String> library =
        Programs.texts(
            program, path -> path.contains("miniprogram_npm/") && path.endsWith(".json"));
    assertThat(Programs.count(library, "\"component\": true")).isEqualTo(60);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 77})
  void hasEachKindOfModuleAsOften(long seed) {
    List<String> scripts = Programs.own(Programs.of(Shape.RETAIL, seed), ".js");
    assertThat(kind(scripts, true, false)).as("ES").isEqualTo(71);
    assertThat(kind(scripts, false, true)).as("CommonJS").isEqualTo(5);
    assertThat(kind(scripts, true, true)).as("mixed").isEqualTo(24);
    assertThat(kind(scripts, false, false)).as("neither").isEqualTo(41);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 77})
  void holdsElevenHundredComponentInstances(long seed) {
    GeneratedProgram program = Programs.of(Shape.RETAIL, seed);
    assertThat(program.componentInstances()).containsOnlyKeys(program.pages());
    assertThat(program.componentInstances().values()).allMatch(count -> count > 9);
    assertThat(program.componentInstances().values().stream().mapToInt(n -> n).sum())
        .isEqualTo(1_100);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 77})
  void usesWhatProgramsUse(long seed) {
    GeneratedProgram program = Programs.of(Shape.RETAIL, seed);
    List<String> scripts = Programs.own(program, ".js");
    assertThat(Programs.count(scripts, "^Page\\(\\{$")).isEqualTo(29);
    assertThat(Programs.count(scripts, "^Component\\(\\{$")).isEqualTo(45);
    assertThat(Programs.count(scripts, "\\bBehavior\\(\\{$")).isEqualTo(3);
    assertThat(Programs.count(scripts, "\\bsetData\\(")).isGreaterThan(250);
    assertThat(Programs.count(scripts, "triggerEvent\\(")).isGreaterThan(40);
    assertThat(Programs.count(scripts, "^  observers: ")).isGreaterThan(8);
    assertThat(Programs.count(scripts, "getTabBar\\(")).isGreaterThan(3);
    assertThat(Programs.count(Programs.own(program, ".wxml"), "<wxs ")).isGreaterThan(40);
    assertThat(Programs.count(Programs.own(program, ".json"), "^ +\"[a-z-]+\": \"(/|plain-ui/)"))
        .as("usingComponents")
        .isBetween(230L, 400L);
    assertThat(Programs.own(program, ".wxs")).hasSize(2);
  }

  private static long kind(List<String> scripts, boolean module, boolean requires) {
    return scripts.stream()
        .filter(each -> Programs.isModule(each) == module && Programs.requires(each) == requires)
        .count();
  }
}
