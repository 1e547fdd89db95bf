package dev.footbridge.typescript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.program.module.ConvertedFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules W16, W17: errors of TypeScript are at the author's lines and columns. */
class PlacesTest {
  private static final Pattern PLACE = Pattern.compile("main\\.ts:(\\d+):(\\d+)");

  @TempDir private static Path cache;
  @TempDir private Path folder;

  /** A module, and the part of it where it throws; runtimes differ in which column they tell. */
  static Stream<Arguments> modules() {
    List<List<String>> modules =
        List.of(
            List.of("throw new Error('x') as unknown;", "throw new Error('x')"),
            List.of(
                "interface A { a: 1 }\n\ntype B = A;\n  throw new Error('x');",
                "throw new Error('x')"),
            List.of(
                "const a = <T,>(x: T): T => x; a<number>(1); throw new Error('x');",
                "throw new Error('x')"),
            List.of("enum A { B, C } enum D { E } none(A.B);", "none(A.B)"),
            List.of(
                "namespace A { export type B = 1;\n\texport const c: number = none(); }", "none()"),
            List.of(
                "class A {\n  constructor(private b: { c: number }) {\n\n this.b.c.d.e;\n }\n}\n"
                    + "new A({ c: 1 });",
                "this.b.c.d.e"),
            List.of(
                "class A {\n  private b: number = 1;\n  c = (this as any).d.e;\n}\nnew A();",
                "(this as any).d.e"),
            List.of(
                "function a(type: Function): void {\n  none(type);\n}\n@a\nclass B {}",
                "none(type)"),
            List.of(
                "import { f, type G } from './f';\nimport type { H } from './h';\n"
                    + "f<G, H>(() => none());",
                "none()"),
            List.of(
                "import { f } from './f'; f((): void => { f((a: number) => none) as any; a; });",
                "none"),
            List.of("import './f';\nimport type A from './a';\nimport\n  './none';", "'./none'"),
            List.of("let a: number;\r\n\r\n  none();\r\n", "none()"),
            List.of("let a = '\u2028' as string;\nnone();", "none()"),
            List.of("\uFEFFnone<number>();", "none<number>()"),
            List.of("#!/usr/bin/env node\nlet a: number; none();", "none()"),
            List.of("let a: string = '名前😀'; none();", "none()"));
    return Stream.of("graaljs", "quickjs")
        .flatMap(runtime -> modules.stream().map(m -> Arguments.of(runtime, m.get(0), m.get(1))));
  }

  @ParameterizedTest
  @MethodSource("modules")
  void W16_anErrorIsAtTheAuthorsPlace(String runtime, String source, String part)
      throws IOException {
    Program program = run(runtime, source);

    assertThat(program.errors()).isNotEmpty();
    String told = program.errors().get(0).position() + "\n" + program.errors().get(0).stack();
    Matcher place = PLACE.matcher(told);
    assertThat(place.find()).as(told).isTrue();
    String text = source.startsWith("\uFEFF") ? source.substring(1) : source;
    int at = text.indexOf(part);
    String before = text.substring(0, at);
    int column = at - before.lastIndexOf('\n');
    assertThat(Integer.parseInt(place.group(1)))
        .as(told)
        .isEqualTo(1 + (int) before.chars().filter(c -> c == '\n').count());
    assertThat(Integer.parseInt(place.group(2)))
        .as(told)
        .isBetween(column, column + part.length() - 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          let a: number;\\n  const b: = 1; | main.ts:2:12: SyntaxError: Type expected (TS1110)
          class A {\\r\\n  b(: number {}\\r\\n} | main.ts:2:5: SyntaxError: Parameter declaration expected (TS1138)
          type A = {\\n\\n  b: }; | main.ts:3:6: SyntaxError: Type expected (TS1110)
          let a: number;\\n let b: string = ''; let a: A = 1; | main.ts:2:26: SyntaxError: Variable "a" has already been declared
          interface A {}\\nlet a: A = import.meta as A; | main.ts:2:12: import.meta does not exist
          type A = 1;\\nexport {};\\nlet b: A = await 1 as A; | main.ts:3:12: await outside of an async function
          """)
  void W17_aFileThatDoesNotParseSaysWhere(String source, String message) throws IOException {
    Program program = run("quickjs", source.replace("\\r", "\r").replace("\\n", "\n"));

    assertThat(program.errors()).hasSize(1);
    assertThat(program.errors().get(0).message()).contains(message);
  }

  private Program run(String runtime, String source) throws IOException {
    return new Program(folder)
        .with("app.json", "{\"pages\": [\"page\"]}")
        .with("page.js", "Page({});")
        .with("app.js", "App({}); require('./main');")
        .with("f.ts", "export function f(g: () => void) { return g(); }")
        .with("main.ts", source)
        .run(runtime, ConvertedFiles.in(cache));
  }
}
