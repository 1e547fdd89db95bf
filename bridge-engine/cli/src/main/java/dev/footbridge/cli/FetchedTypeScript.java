package dev.footbridge.cli;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.program.typescript.TranslatedScript;
import dev.footbridge.program.typescript.TypeScriptCompiler;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Translates TypeScript with the compiler that the launcher fetches on first use. */
public final class FetchedTypeScript implements TypeScriptCompiler {
  private final FetchedService<TypeScriptCompiler> fetched =
      new FetchedService<>(
          TypeScriptCompiler.class,
          "typescript",
          "a .ts file needs TypeScript's compiler",
          "compile it to a .js file beside it");

  private @Nullable TypeScriptCompiler compiler; // both guarded by this
  private @Nullable BridgeConfigurationException failure;

  /** Creates a compiler. */
  public FetchedTypeScript() {}

  @Override
  public String version() {
    return loaded().version();
  }

  @Override
  public TranslatedScript translate(String text) {
    return loaded().translate(Objects.requireNonNull(text, "text"));
  }

  private synchronized TypeScriptCompiler loaded() {
    if (failure != null) {
      throw failure; // a program has many files, and each would try to fetch it
    }
    if (compiler == null) {
      compiler = fetched.load(each -> !(each instanceof FetchedTypeScript), this::failed);
    }
    return compiler;
  }

  private BridgeConfigurationException failed(String message, String remedy) {
    failure =
        new BridgeConfigurationException(
            Problem.error(ProblemCode.TYPESCRIPT, Location.NONE, message, remedy));
    return failure;
  }
}
