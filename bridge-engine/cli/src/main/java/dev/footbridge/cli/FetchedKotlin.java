package dev.footbridge.cli;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.jvm.compile.ClassOutput;
import dev.footbridge.jvm.compile.SourceCompilation;
import dev.footbridge.jvm.compile.SourceCompiler;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compiles Kotlin sources with the compiler that the launcher fetches on first use. */
public final class FetchedKotlin implements SourceCompiler {
  private static final String ENDING = ".kt";

  private final FetchedService<SourceCompiler> fetched =
      new FetchedService<>(
          SourceCompiler.class,
          "kotlin",
          "a .kt file needs Kotlin's compiler",
          "compile it to classes, and name the plugin by its class with " + CommandSpecs.CLASSPATH);

  private @Nullable SourceCompiler compiler; // guarded by this

  /** Creates a compiler. */
  public FetchedKotlin() {}

  @Override
  public String ending() {
    return ENDING;
  }

  @Override
  public String version() {
    return Version.kotlin();
  }

  @Override
  public synchronized void compile(SourceCompilation compilation, ClassOutput output) {
    Objects.requireNonNull(compilation, "compilation");
    if (compiler == null) {
      compiler = load(compilation.sources().get(0).path());
    }
    compiler.compile(compilation, output);
  }

  private SourceCompiler load(String source) {
    return fetched.load(
        each -> !(each instanceof FetchedKotlin) && each.ending().equals(ENDING),
        (message, remedy) ->
            new BridgeConfigurationException(
                Problem.error(
                    ProblemCode.PLUGIN_SOURCE, Location.inFile(source), message, remedy)));
  }
}
