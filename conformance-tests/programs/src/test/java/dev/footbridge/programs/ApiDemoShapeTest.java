package dev.footbridge.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The generated demo has the counts of the public one. */
class ApiDemoShapeTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 77})
  void hasAsManyFiles(long seed) {
    GeneratedProgram program = Programs.of(Shape.API_DEMO, seed);
    assertThat(Programs.own(program, ".js")).hasSize(200);
    assertThat(Programs.own(program, ".wxml")).hasSize(186);
    assertThat(program.pages()).hasSize(172).doesNotHaveDuplicates();
    assertThat(program.pages()).filteredOn(page -> page.startsWith("page/")).hasSize(3);
    assertThat(Programs.count(Programs.own(program, ".json"), "\"component\": true")).isEqualTo(9);
    assertThat(Programs.count(Programs.own(program, ".json"), "\"usingComponents\"")).isEqualTo(9);
    assertThat(program.componentInstances().values().stream().mapToInt(n -> n).sum()).isEqualTo(9);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 77})
  void hasTwoMegabytesOfText(long seed) {
    List<String> scripts = Programs.own(Programs.of(Shape.API_DEMO, seed), ".js");
    assertThat(scripts.stream().mapToInt(ApiDemoShapeTest::bytes).sum())
        .isBetween(1_850_000, 2_150_000);
    List<Integer> sizes = scripts.stream().map(ApiDemoShapeTest::bytes).sorted().toList();
    assertThat(sizes.get(100)).as("median").isBetween(1_500, 4_000);
    assertThat(sizes.get(199)).as("largest").isGreaterThan(500_000);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 77})
  void hasEachKindOfModuleAsOften(long seed) {
    List<String> scripts = Programs.own(Programs.of(Shape.API_DEMO, seed), ".js");
    assertThat(kind(scripts, true, false)).as("ES").isEqualTo(163);
    assertThat(kind(scripts, false, true)).as("CommonJS").isEqualTo(11);
    assertThat(kind(scripts, true, true)).as("mixed").isEqualTo(14);
    assertThat(kind(scripts, false, false)).as("neither").isEqualTo(12);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 77})
  void usesWhatProgramsUse(long seed) {
    GeneratedProgram program = Programs.of(Shape.API_DEMO, seed);
    List<String> scripts = Programs.own(program, ".js");
    assertThat(Programs.count(scripts, "^(Page|CustomPage)\\(\\{$")).isEqualTo(172);
    assertThat(Programs.count(scripts, "^Component\\(\\{$")).isEqualTo(9);
    assertThat(Programs.count(scripts, "^App\\(\\{$")).isEqualTo(1);
    assertThat(Programs.count(scripts, "\\bsetData\\(")).isGreaterThan(1_000);
    assertThat(Programs.count(scripts, "wx\\.onThemeChange\\(")).isGreaterThan(100);
    assertThat(Programs.count(scripts, "wx\\.offThemeChange\\(")).isGreaterThan(50);
    assertThat(Programs.count(scripts, "wx\\.canIUse\\(")).isGreaterThan(100);
    assertThat(Programs.count(scripts, "wx\\.showToast\\(")).isGreaterThan(100);
    assertThat(Programs.count(scripts, "wx\\.showModal\\(")).isGreaterThan(30);
    assertThat(Programs.count(scripts, "wx\\.navigateTo\\(")).isGreaterThan(20);
    assertThat(Programs.count(scripts, "setTimeout\\(")).isGreaterThan(40);
    assertThat(Programs.count(scripts, "setInterval\\(")).isBetween(5L, 60L);
    List<String> views = Programs.own(program, ".wxml");
    assertThat(Programs.count(views, "<import ")).isGreaterThan(443);
    assertThat(Programs.count(views, "<template is=")).isGreaterThan(444);
    assertThat(Programs.count(views, "wx:for=")).isGreaterThan(100);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 77})
  void usesWhatModulesCanDo(long seed) {
    List<String> scripts = Programs.own(Programs.of(Shape.API_DEMO, seed), ".js");
    for (String construct :
        List.of(
            "^export \\* from ",
            "^export \\* as \\w+ from ",
            "^export \\{ default as ",
            "^export \\{ \\w+ as default \\}",
            "^export let ",
            "^export default class ",
            "^export default function ",
            "^import \\w+ from ",
            "^import \\{ \\w+, ",
            "^const \\{ \\w+.* \\} = require\\(",
            "^const \\w+ = require\\(",
            "^exports\\.\\w+ = ")) {
      assertThat(Programs.count(scripts, construct)).as(construct).isPositive();
    }
  }

  private static long kind(List<String> scripts, boolean module, boolean requires) {
    return scripts.stream()
        .filter(each -> Programs.isModule(each) == module && Programs.requires(each) == requires)
        .count();
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
