package dev.footbridge.program.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.engine.observe.ScriptError;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rule W16: the positions that a runtime reports lead to the author's. */
class ModulePlacesTest {
  private static final Pattern PLACE = Pattern.compile("main\\.js:(\\d+):(\\d+)");
  private static final String OTHER = "export let a = 1; export function f(g) { return g(); }";

  /** A module, and the part of it where it throws; runtimes differ in which column they tell. */
  static List<Arguments> modules() {
    List<List<String>> modules =
        List.of(
            List.of(
                "import {a} from './f.js'\n\n  a + a; throw new Error(a)", "throw new Error(a)"),
            List.of("import {a} from './f.js'; a + a; throw new Error(a); a", "throw new Error(a)"),
            List.of("import {a} from './f.js'; a; (() => { a; none(); })()", "none()"),
            List.of("import {f} from './f.js'; f(() => f(() => { f(none); }))", "none"),
            List.of("import {a} from './f.js'; ({a}).a.b.c.d; export {a}", "({a}).a.b.c.d"),
            List.of("\r\nconst a = 1\r\nthrow new Error(a)", "throw new Error(a)"),
            List.of("\rconst a = 1\rthrow new Error(a)", "throw new Error(a)"),
            List.of("'\u2028'; null.x; export {}", "null.x"),
            List.of("'\u2028';\nnull.x; export {}", "null.x"),
            List.of("#!/bin/x\nnull.x", "null.x"),
            List.of("\uFEFFnull.x", "null.x"),
            List.of("import\n  './none.js'", "'./none.js'"),
            List.of("import './f.js';\nexport *\nfrom './none.js'", "'./none.js'"),
            List.of(
                "import a, {f} from './f.js'; export default class { static x = f(a.b) }",
                "f(a.b)"));
    return List.of("graaljs", "quickjs").stream()
        .flatMap(runtime -> modules.stream().map(m -> Arguments.of(runtime, m.get(0), m.get(1))))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void W16_anErrorIsAtTheAuthorsPlace(String runtime, String source, String part) throws Exception {
    try (ModuleRun run = new ModuleRun(runtime)) {
      run.define("f.js", ModuleConverter.convert("f.js", OTHER));
      Positions positions = run.define("main.js", ModuleConverter.convert("main.js", source));
      run.start("main.js");

      ScriptError error = run.errors().get(0);
      Matcher place = PLACE.matcher(error.position() + "\n" + error.stack());
      assertThat(place.find()).as("%s", error).isTrue();
      Position author =
          positions.author(Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)));
      String text = SourceText.normalized(source);
      Position from = new Lines(text).at(text.indexOf(part));
      assertThat(author.line()).as("%s", error).isEqualTo(from.line());
      assertThat(author.column())
          .as("%s", error)
          .isBetween(from.column(), from.column() + part.length() - 1);
    }
  }
}
