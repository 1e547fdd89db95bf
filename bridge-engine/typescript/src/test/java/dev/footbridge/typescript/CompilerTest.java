package dev.footbridge.typescript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.engine.spi.JsContext;
import dev.footbridge.engine.spi.JsRuntime;
import dev.footbridge.engine.spi.JsRuntimes;
import dev.footbridge.program.typescript.TranslationException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompilerTest {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Duration SHORT = Duration.ofMillis(1);

  @Test
  void aFileThatDoesNotParseIsWrongAtItsFirstError() {
    Compiler compiler = compiler(new WatchedRuntime("quickjs"), LONG, LONG);

    assertThat(compiler.translate("const a: = 1;\nconst b: = 2;"))
        .isEqualTo(new Answer.Wrong(9, "Type expected (TS1110)"));
    assertThat(compiler.translate("class A {\n  b(: number {}\n}"))
        .isEqualTo(new Answer.Wrong(14, "Parameter declaration expected (TS1138)"));
    assertThat(compiler.translate("let a = 'b"))
        .isEqualTo(new Answer.Wrong(10, "Unterminated string literal (TS1002)"));
    assertThat(text(compiler.translate("const a: number = 1;"))).endsWith("const a = 1;\n");
  }

  /** Also an empty file, and text that native code would end at, or could damage. */
  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void textPassesThroughUnchanged(String runtime) {
    Compiler compiler = compiler(new WatchedRuntime(runtime), LONG, LONG);

    for (String value :
        List.of("", "// \0", "// \uD800\uDC00 \uDC00 \u0001", "\u0001", "'\uD800'")) {
      Answer answer = compiler.translate("/*!" + value + "*/");
      assertThat(text(answer)).contains("/*!" + value + "*/");
    }
    assertThat(compiler.translate("")).isInstanceOf(Answer.Translated.class);
    assertThat(compiler.translate("\u0001")).isInstanceOf(Answer.Wrong.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void aFileThatIsNestedTooDeepIsRefusedAndTheNextIsNot(String runtime) throws Exception {
    WatchedRuntime watched = new WatchedRuntime(runtime);
    Compiler compiler = compiler(watched, LONG, LONG);

    for (int depth : new int[] {30, 200}) {
      assertThat(compiler.translate("let a = " + "[".repeat(depth) + "]".repeat(depth)))
          .isInstanceOf(Answer.Translated.class);
    }
    for (int depth : new int[] {20_000, 200_000}) {
      assertThat(compiler.translate("let a = " + "[".repeat(depth) + "]".repeat(depth)))
          .isInstanceOf(Answer.TooDeep.class);
      assertThat(watched.awaitClosed()).isTrue();
    }
    assertThat(text(compiler.translate("let a: number;"))).contains("let a;");
    assertThat(watched.created()).isEqualTo(3);
  }

  /** Whatever the depth: a file is translated, or refused. */
  @ParameterizedTest
  @ValueSource(ints = {400, 1000, 3000})
  void aDepthInBetweenDoesNoHarm(int depth) {
    Compiler compiler = compiler(new WatchedRuntime("quickjs"), LONG, LONG);

    assertThat(compiler.translate("let a: any = " + "[".repeat(depth) + "]".repeat(depth)))
        .isInstanceOfAny(Answer.Translated.class, Answer.TooDeep.class);
    assertThat(compiler.translate("let a: " + "Array<".repeat(depth) + "any" + ">".repeat(depth)))
        .isInstanceOfAny(Answer.Translated.class, Answer.TooDeep.class);
  }

  @Test
  void aFileThatTakesTooLongIsStopped() throws Exception {
    WatchedRuntime watched = new WatchedRuntime("quickjs");
    Compiler compiler = compiler(watched, LONG, SHORT);

    assertThat(compiler.translate("let a: number;\n".repeat(50_000)))
        .isEqualTo(new Answer.TooLarge("takes more than 1 ms to be translated, and was stopped"));
    assertThat(watched.awaitClosed()).isTrue();
  }

  @Test
  void itEndsWhenItIsIdleAndStartsAgain() throws Exception {
    WatchedRuntime watched = new WatchedRuntime("quickjs");
    Compiler compiler = compiler(watched, SHORT, LONG);

    for (int i = 1; i <= 2; i++) {
      assertThat(compiler.translate("let a: number;")).isInstanceOf(Answer.Translated.class);
      assertThat(watched.awaitClosed()).isTrue();
      assertThat(watched.created()).isEqualTo(i);
    }
  }

  @Test
  void manyThreadsShareOne() throws Exception {
    WatchedRuntime watched = new WatchedRuntime("quickjs");
    Compiler compiler = compiler(watched, LONG, LONG);
    List<Callable<String>> tasks = new ArrayList<>();
    IntStream.range(0, 40)
        .forEach(i -> tasks.add(() -> text(compiler.translate("export let a" + i + ": number"))));
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<String>> texts = threads.invokeAll(tasks);
      for (int i = 0; i < texts.size(); i++) {
        assertThat(texts.get(i).get()).contains("export let a" + i + ";");
      }
    } finally {
      threads.shutdown();
    }
    assertThat(watched.created()).isEqualTo(1);
  }

  @Test
  void itWaitsAlsoWhenInterrupted() {
    Compiler compiler = compiler(new WatchedRuntime("quickjs"), LONG, LONG);

    Thread.currentThread().interrupt();
    Answer answer = compiler.translate("let a: number;");

    assertThat(Thread.interrupted()).isTrue();
    assertThat(answer).isInstanceOf(Answer.Translated.class);
  }

  @Test
  void aRuntimeThatCannotRunHereIsLeftOut() {
    CompilerRuntimes runtimes =
        new CompilerRuntimes(List.of(new Unusable(), JsRuntimes.named("quickjs")));

    assertThat(new Compiler(runtimes, LONG, LONG).translate("let a: number;"))
        .isInstanceOf(Answer.Translated.class);
  }

  @Test
  void withoutARuntimeItSaysWhatToAdd() {
    assertThatThrownBy(() -> compiler(new Unusable(), LONG, LONG).translate(""))
        .isInstanceOf(BridgeConfigurationException.class)
        .hasMessage(
            "TypeScript's compiler needs a JavaScript runtime: odd: no native code for this"
                + " platform; add dev.footbridge:bridge-engine-quickjs");
    Compiler none = new Compiler(new CompilerRuntimes(List.of()), LONG, LONG);
    assertThatThrownBy(() -> none.translate(""))
        .hasMessageContaining("there is none on the class path");
  }

  @Test
  void anAnswerThatIsNoScriptIsThrown() {
    assertThatThrownBy(() -> TypeScript.scriptOf(new Answer.Wrong(7, "Type expected")))
        .isInstanceOfSatisfying(
            TranslationException.class,
            e -> {
              assertThat(e.code()).isEqualTo(ProblemCode.MODULE_SYNTAX);
              assertThat(e.offset()).isEqualTo(7);
            })
        .hasMessage("SyntaxError: Type expected");
    assertThatThrownBy(() -> TypeScript.scriptOf(new Answer.Failed("of this")))
        .hasMessage("TypeScript's compiler failed: of this");
  }

  private static Compiler compiler(JsRuntime runtime, Duration idle, Duration limit) {
    return new Compiler(new CompilerRuntimes(List.of(runtime)), idle, limit);
  }

  private static String text(Answer answer) {
    return TypeScript.scriptOf(answer).text();
  }

  /** A runtime whose native code is missing. */
  private static final class Unusable implements JsRuntime {
    @Override
    public String name() {
      return "odd";
    }

    @Override
    public JsContext create(String programName) {
      throw new UnsatisfiedLinkError("no native code for this platform");
    }
  }
}
