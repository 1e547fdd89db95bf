package dev.footbridge.program.module;

import dev.footbridge.contract.problem.Problem;
import dev.footbridge.program.files.ProgramFiles;
import dev.footbridge.program.files.ProgramPath;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the file that a module asks for (rule W13): {@code ./x} and {@code ../x} are relative to
 * the module, {@code /x} to the program. Another name is an alias of {@code app.json}, or a module
 * of a package: in {@code miniprogram_npm} of the module's folder or one above, then in {@code
 * node_modules}. What is none of these is relative to the module.
 *
 * <p>A file is tried by its path, and then with {@code .js}, {@code .ts}, {@code .json}, {@code
 * /index.js} and {@code /index.ts}. Safe for use by several threads.
 */
public final class ModuleResolver {
  /** A name that can only be a folder's. */
  private static final Pattern FOLDER = Pattern.compile("(^|/)\\.{0,2}$");

  private final ProgramFiles files;
  private final ModuleAliases aliases;
  private final NpmSearch npm;

  /**
   * Creates a resolver.
   *
   * @param aliases {@code resolveAlias} of {@code app.json}: patterns of names and paths, each with
   *     {@code /*} at its end; empty for none
   */
  public ModuleResolver(ProgramFiles files, Map<String, String> aliases) {
    this.files = Objects.requireNonNull(files, "files");
    this.aliases = new ModuleAliases(Objects.requireNonNull(aliases, "aliases"));
    this.npm = new NpmSearch(files);
  }

  /**
   * Returns what a name leads to.
   *
   * @param from the path of the module that asks
   * @param module the name it asks for
   */
  public Resolution resolve(String from, String module) {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(module, "module");
    ModuleErrors errors = new ModuleErrors(files, from, module);
    if (module.isEmpty()) {
      return errors.empty();
    }
    if (module.startsWith("plugin://") || module.startsWith("plugin-private://")) {
      return errors.plugin();
    }
    FileSearch search = new FileSearch(files);
    String folder = ProgramPath.folderOf(from);
    String path = ProgramPath.resolve(folder, module);
    if (ModuleName.isPath(module)) {
      return path == null ? errors.outside() : result(search, file(search, path, module), errors);
    }
    String aliased = aliases.path(module);
    String found = aliased == null ? null : file(search, aliased, module);
    if (found == null) {
      found = npm.find(search, folder, module);
    }
    if (found == null && path != null) {
      found = file(search, path, module);
    }
    return result(search, found, errors);
  }

  private static @Nullable String file(FileSearch search, String path, String module) {
    return path.isEmpty() || FOLDER.matcher(module).find()
        ? search.index(path)
        : search.module(path);
  }

  private static Resolution result(FileSearch search, @Nullable String found, ModuleErrors errors) {
    Problem refusal = search.refusal();
    if (refusal != null) {
      return errors.refused(refusal, search.tried());
    }
    return found == null ? errors.notFound(search) : Resolution.found(found);
  }
}
