package dev.footbridge.program.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModuleConverterTest {
  @Test
  void W10_commonJsStaysAsItIs() {
    assertThat(text("const a = require('./a')\n// the end"))
        .isEqualTo("function (exports, require, module) {const a = require('./a')\n// the end\n}");
  }

  @Test
  void W11_anEsModuleBecomesAFunctionOnItsOwnLines() {
    assertThat(text("import a, {b} from './a'\nexport const c = b(a)\nexport default () => {}\n"))
        .isEqualTo(
            """
            function (exports, require, module, __fb_in, __fb_out, __fb_star, __fb_id) {\
            'use strict';\
            __fb_out(exports, {c: () => c, \
            default: () => __fb_id(__fb_default, "default", "__fb_default")});\
            const __fb1 = __fb_in("./a");\
            ;                      \s
                   const c = __fb_id(__fb1.m.b)(__fb1.d.default)
                   const __fb_default = () => {}

            }""");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void W16_noLineMoves(String end) {
    String source =
        String.join(
            end,
            "#!/bin/x",
            "import {",
            "  a, // of b",
            "} from 'b'; let s = '\u2028'",
            "export {",
            "  a as c,",
            "}",
            "export default function",
            "  () { throw a",
            "}");
    List<String> lines = text(source).lines().toList();

    assertThat(lines).hasSize(11); // and the end of the function
    assertThat(lines.get(3)).endsWith("let s = '\u2028'");
    assertThat(lines.get(7)).contains("function __fb_default");
    assertThat(lines.get(8)).isEqualTo("  () { throw __fb1.m.a");
    assertThat(text(source).split("\r\n", -1)).hasSize(end.equals("\r\n") ? 10 : 1);
  }

  @Test
  void aByteOrderMarkIsNoColumn() {
    assertThat(text("\uFEFF#!/bin/x\nreturn 1")).startsWith(text("#!/bin/x\nreturn 1"));
    assertThat(problemOf("\uFEFFa b").location().column()).isEqualTo(3);
  }

  @Test
  void whatIsAskedForIsListedInTheOrderOfTheText() {
    ConvertedModule module =
        convert(
            """
            require('./first'); require(`./second`)
            import a from './third'
              export * from "./fo\\u0075rth"
            function f(require) { require('./not'); }
            import('./fifth').then(() => require.async('./sixth'))
            export {b} from './third'
            require("./seventh", () => {}); (require)('./eighth'); require?.('./ninth')
            """);

    assertThat(module.requests().stream().map(ModuleConverterTest::written))
        .containsExactly(
            "REQUIRE ./first 1:9",
            "REQUIRE ./second 1:29",
            "IMPORT ./third 2:15",
            "IMPORT ./fourth 3:17",
            "DYNAMIC ./fifth 5:8",
            "ASYNC ./sixth 5:44",
            "IMPORT ./third 6:17",
            "REQUIRE ./seventh 7:9",
            "REQUIRE ./eighth 7:43",
            "REQUIRE ./ninth 7:66");
    assertThat(module.requiresComputed()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "require('a')                                | false",
        "require('a' + b)                            | true",
        "require(a)                                  | true",
        "require(`a${b}`)                            | true",
        "require()                                   | true",
        "const r = require                           | true",
        "f(require)                                  | true",
        "({require})                                 | true",
        "typeof require === 'function'               | false",
        "typeof require === 'function' && require(a) | true",
        "require.async(a)                            | false",
        "import(a)                                   | false",
        "const load = require.async                  | false",
        "require.cache[a]                            | false",
        "a.require(b)                                | false",
        "a = {require: b}                            | false",
        "function f(require) { require(a) }          | false",
        "(function require() { require(a) })         | false",
        "let x; { const require = x; require(a) }    | false",
        "import require from 'a'; require(b)         | false",
      })
  void aComputedRequireIsTold(String source, boolean isComputed) {
    assertThat(convert(source).requiresComputed()).isEqualTo(isComputed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "wx.a(); wx.b                                   | a 1:1, b 1:9",
        "wx?.a?.(); wx['b c']                           | a 1:1, b c 1:12",
        "const {a, b: c, d = 1, ['e']: f, ...g} = wx    | a 1:8, b 1:11, d 1:17",
        "let x; ({a: x} = wx)                           | a 1:10",
        "typeof wx.a; wx.b = 1; delete wx.c             | a 1:8, b 1:14, c 1:31",
        "x.wx.a; ({wx: 1}).wx.b; wx[c]; wx              | ''",
        "function f(wx) { wx.a }                        | ''",
        "const wx = {}; wx.a                            | ''",
        "import wx from 'wx'; wx.a                      | ''",
        "function f() { return wx.a; { let wx; wx.b } } | a 1:23",
      })
  void usesOfApisAreListed(String source, String expected) {
    String found =
        convert(source).apis().stream()
            .map(use -> use.name() + " " + use.line() + ":" + use.column())
            .collect(Collectors.joining(", "));
    assertThat(found).isEqualTo(expected.equals("''") ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        // of a script
        "a = 1\\nb = = 2                        | 2:5 | Expected an operand but found =",
        "a b                                    | 1:3 | Expected ; but found b",
        "if (a) {                               | 1:9 | Expected } but found eof",
        "}); (function () {                     | 1:1 | Expected eof but found }",
        "const a = 1; const a = 2               | 1:20 | Variable \"a\" has already been declared",
        "let module = 1                         | 1:5 | 'module' has already been declared",
        "class A {}; const {x: require} = {}    | 1:23 | 'require' has already been declared",
        "'use strict'; with (a) {}              | 1:15 | \"with\" statement cannot be used in",
        // of a module
        "import a from 'b'\\nexport default a b  | 2:18 | Expected ; but found b",
        "import a from 'b'\\nx = 010             | 2:5 | octal",
        "import {a, a} from 'b'                 | 1:12 | Variable \"a\" has already been declared",
        "export {none}                          | 1:1 | Export 'none' is not defined",
        "export const a = 1; export {a}         | 1:21 | Duplicate export name 'a'",
        "import a from                          | 1:14 | Expected string but found eof",
        "function f() { import a from 'b' }     | 1:16 | import",
        "if (a) { export const b = 1 }          | 1:10 | Expected an operand but found export",
        // of neither: the error that is further on
        "a = 010; import b from 'c'             | 1:5 | octal",
        "with (a) { b c }                       | 1:14 | Expected ; but found c",
        "import a from 'b'; let let = 1         | 1:20 | let",
      })
  void W17_anErrorHasItsPlace(String source, String place, String message) {
    Problem problem = problemOf(source.replace("\\n", "\n"));

    assertThat(problem.message()).startsWith("SyntaxError: ").contains(message);
    assertThat(problem.location().line() + ":" + problem.location().column()).isEqualTo(place);
    assertThat(problem.location().file()).isEqualTo("pages/a.js");
    assertThat(problem.code()).isEqualTo(ProblemCode.MODULE_SYNTAX);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "export const a = await b          | 1:18 | await outside of an async function",
        "import a from 'b'; for await (const x of a); | 1:20 | await outside",
        "export default 1; { if (1) await 2 } | 1:28 | await outside",
        "await a                           | 1:1  | await outside",
        "export const a = import.meta.url  | 1:18 | import.meta does not exist",
        "const a = import . meta           | 1:11 | import.meta does not exist",
        "export class A { static x = () => import.meta } | 1:35 | import.meta does not exist",
      })
  void whatModulesDoNotHaveIsRefused(String source, String place, String message) {
    Problem problem = problemOf(source);

    assertThat(problem.code()).isEqualTo(ProblemCode.MODULE_UNSUPPORTED);
    assertThat(problem.message()).contains(message);
    assertThat(problem.location().line() + ":" + problem.location().column()).isEqualTo(place);
    assertThat(problem.remedy()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "export async function f() { await 1; for await (const x of []); }",
        "export const f = async () => { const g = async () => await 1; await g() }",
        "export class A { async m() { await 1 } }",
        "export const meta = {import: 1}",
      })
  void awaitInFunctionsIsFine(String source) {
    assertThat(text(source)).startsWith("function (");
  }

  @Test
  void W14_jsonIsAModule() {
    assertThat(ModuleConverter.convert("a.json", "\uFEFF{\"a\": [1,\r\n\"\\\"\u2028\"]}").text())
        .isEqualTo(
            "function (exports, require, module) { module.exports = JSON.parse("
                + "\"{\\\"a\\\": [1,\\u000d\\u000a\\\"\\\\\\\"\\u2028\\\"]}\");\n}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"a\": 1,}    | 1:9 | not JSON",
        "{\\n\"a\" 1}   | 2:5 | not JSON",
        "[1] 2          | 1:5 | expected the end of the file",
        "// a           | 1:1 | not JSON",
        "' '            | 1:1 | the file is empty",
      })
  void W14_whatIsNotJsonHasItsPlace(String source, String place, String message) {
    String json = source.replace("\\n", "\n").replace("'", "");
    Problem problem =
        catchThrowableOfType(
                ModuleConversionException.class, () -> ModuleConverter.convert("a.json", json))
            .problem();

    assertThat(problem.message()).contains(message);
    assertThat(problem.location().place()).isEqualTo("a.json:" + place);
  }

  /** Ten thousand terms are more than the stack of most threads holds. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'a' +                  |   | 10000",
        "a ? b :                |   | 10000",
        "a =                    |   | 10000",
        "[                      | ] | 10000",
        "(                      | ) | 10000",
        "a(                     | ) | 10000",
        "a => (                 | ) | 2000",
        "a = {b: function () {  | }} | 1000", // whose scopes the parser checks in tests
        "if (a) b; else         |   | 300",
        "{                      | } | 1000",
      })
  void deepNestingConverts(String opening, String closing, int depth) {
    String source =
        (opening + " ").repeat(depth) + "1" + (closing == null ? "" : closing.repeat(depth));

    assertThat(text("import x from 'y'\n" + source)).contains("__fb_in(\"y\")");
  }

  @Test
  void nestingThatIsTooDeepIsRefused() {
    Problem problem = problemOf("(".repeat(1_000_000));

    assertThat(problem.code()).isEqualTo(ProblemCode.MODULE_LIMIT);
    assertThat(problem.message()).startsWith("nested too deep to be converted");
    assertThat(text("a")).isNotEmpty(); // the parser still works
  }

  @Test
  void tenMillionCharactersConvert() {
    String line = "import {a} from './a'; export const b = () => a + 'some text';\n";
    String more = "f(a, {a}, `${a}`, function () { return a }); // some comment to fill the line\n";
    ConvertedModule module = convert(line + more.repeat(10_000_000 / more.length()));

    assertThat(module.text().length()).isGreaterThan(10_000_000);
    int last = 1 + 10_000_000 / more.length();
    assertThat(module.positions().author(last, 1)).isEqualTo(new Position(last, 1));
  }

  @Test
  void aModuleThatIsTooLongIsRefused() {
    Problem problem = problemOf(" ".repeat(ModuleConverter.MAX_LENGTH + 1));

    assertThat(problem.code()).isEqualTo(ProblemCode.MODULE_LIMIT);
    assertThat(problem.message()).startsWith("has 16777217 characters, more than");
  }

  @Test
  void nullsAreNamed() {
    assertThatThrownBy(() -> ModuleConverter.convert("a.js", null)).hasMessage("text");
    assertThatThrownBy(() -> ModuleConverter.convert(null, "")).hasMessage("path");
  }

  private static String written(ModuleRequest request) {
    return request.kind() + " " + request.spec() + " " + request.line() + ":" + request.column();
  }

  private static String text(String source) {
    return convert(source).text();
  }

  private static ConvertedModule convert(String source) {
    return ModuleConverter.convert("pages/a.js", source);
  }

  private static Problem problemOf(String source) {
    return catchThrowableOfType(ModuleConversionException.class, () -> convert(source)).problem();
  }
}
