package dev.footbridge.program.typescript;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import java.util.Objects;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Finds the compiler of TypeScript on the class path. */
public final class TypeScriptCompilers {
  private TypeScriptCompilers() {}

  /** The compiler, created once, since one may take long to load; most programs need none. */
  private static final class Known {
    static final @Nullable TypeScriptCompiler FIRST =
        ServiceLoader.load(TypeScriptCompiler.class, TypeScriptCompilers.class.getClassLoader())
            .findFirst()
            .orElse(null);
  }

  /** Returns whether a file is TypeScript, by its path. */
  public static boolean isTypeScript(String path) {
    return Objects.requireNonNull(path, "path").endsWith(".ts");
  }

  /** Returns the compiler; null if there is none. */
  public static @Nullable TypeScriptCompiler find() {
    return Known.FIRST;
  }

  /**
   * Returns the compiler for a file.
   *
   * @param path the file, for messages
   * @throws BridgeConfigurationException if there is none; the message names the dependency to add
   */
  public static TypeScriptCompiler required(String path) {
    Objects.requireNonNull(path, "path");
    TypeScriptCompiler compiler = find();
    if (compiler == null) {
      throw new BridgeConfigurationException(
          Problem.error(
              ProblemCode.TYPESCRIPT,
              Location.inFile(path),
              "a .ts file needs TypeScript's compiler, which is not on the class path",
              "add dev.footbridge:bridge-engine-typescript, or compile it to a .js file beside"
                  + " it"));
    }
    return compiler;
  }
}
