package dev.footbridge.jvm.imports;

import dev.footbridge.contract.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Gives class files our type names in the place of documented ones (rule I2): in code, signatures,
 * annotations, lambdas and Kotlin's metadata. Lines and file names stay, and so do texts of the
 * program. Safe for use by several threads.
 *
 * <p>Classes that were compiled against the vendor's own library call members by the exact types
 * that those have there. A call of a documented member that has other types here is adapted, for
 * example {@code ok(JSONObject)} to {@code ok(Object)}.
 */
public final class ImportRemapper {
  private final ImportMapping mapping;
  private final ClassFiles files;
  private final List<byte[]> names;

  /**
   * Creates a remapper.
   *
   * @param files finds our types, and the types that remapped classes extend
   */
  public ImportRemapper(ImportMapping mapping, ClassFiles files) {
    this.mapping = Objects.requireNonNull(mapping, "mapping");
    this.files = Objects.requireNonNull(files, "files");
    names =
        Stream.concat(
                mapping.packages().stream().map(name -> name + '.'),
                mapping.types().keySet().stream().filter(type -> !mapping.isVendors(type)))
            .map(name -> name.replace('.', '/').getBytes(StandardCharsets.UTF_8))
            .toList();
  }

  /** Returns whether a class file names one of the vendor's packages, or a mapped type. */
  public boolean concerns(byte[] classFile) {
    Objects.requireNonNull(classFile, "classFile");
    for (byte[] name : names) {
      if (ClassFiles.contains(classFile, name)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns a class file with our names. One that {@linkplain #concerns does not concern} the
   * vendor is returned as it is, and so is one that cannot be read, which Java then refuses.
   *
   * @param missing receives each type or member of the vendor's that is not here, with the author's
   *     file and line (rule I3)
   */
  public byte[] remap(byte[] classFile, Consumer<Problem> missing) {
    Objects.requireNonNull(classFile, "classFile");
    Objects.requireNonNull(missing, "missing");
    return concerns(classFile)
        ? ClassMapping.toOurs(mapping, files).map(classFile, missing)
        : classFile;
  }
}
