package dev.footbridge.typescript;

import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.program.typescript.TranslatedScript;
import dev.footbridge.program.typescript.TranslationException;
import dev.footbridge.program.typescript.TypeScriptCompiler;
import java.time.Duration;
import java.util.Objects;

/**
 * Translates TypeScript with TypeScript's own compiler, on QuickJS if it is on the class path, else
 * on another runtime. The first file takes seconds, and large ones do; on GraalJS, several times as
 * long as on QuickJS. The memory is given back ten seconds after the last file.
 */
public final class TypeScript implements TypeScriptCompiler {
  private static final Duration IDLE = Duration.ofSeconds(10);
  private static final Duration LIMIT = Duration.ofMinutes(2);

  /** Creates a compiler; TypeScript itself starts with the first file, once for all compilers. */
  public TypeScript() {}

  /** The compiler of the process. */
  private static final class Shared {
    static final Compiler COMPILER = new Compiler(CompilerRuntimes.present(), IDLE, LIMIT);
  }

  @Override
  public String version() {
    int options = CompilerScripts.own().hashCode();
    return "TypeScript " + CompilerScripts.version() + " " + Integer.toHexString(options);
  }

  @Override
  public TranslatedScript translate(String text) {
    return scriptOf(Shared.COMPILER.translate(Objects.requireNonNull(text, "text")));
  }

  /** Returns the script of an answer, or throws what it says. */
  static TranslatedScript scriptOf(Answer answer) {
    if (answer instanceof Answer.Translated translated) {
      return translated.script();
    }
    if (answer instanceof Answer.Wrong wrong) {
      throw new TranslationException(
          ProblemCode.MODULE_SYNTAX, wrong.offset(), "SyntaxError: " + wrong.message(), "");
    }
    if (answer instanceof Answer.TooDeep) {
      throw new TranslationException(
          ProblemCode.MODULE_LIMIT,
          0,
          "nested too deep to be translated, such as by hundreds of brackets",
          "split it");
    }
    if (answer instanceof Answer.TooLarge large) {
      throw new TranslationException(
          ProblemCode.MODULE_LIMIT,
          0,
          large.message(),
          "split it, or keep its data in a .json file");
    }
    String failure = answer instanceof Answer.Failed failed ? failed.message() : answer.toString();
    throw new TranslationException(
        ProblemCode.TYPESCRIPT, 0, "TypeScript's compiler failed: " + failure, "");
  }
}
