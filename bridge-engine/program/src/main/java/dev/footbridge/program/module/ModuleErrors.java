package dev.footbridge.program.module;

import dev.footbridge.contract.problem.Nearest;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.program.files.NearestFiles;
import dev.footbridge.program.files.ProgramFiles;
import dev.footbridge.program.files.ProgramPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The errors of one search for a module, in words (rule W13). */
final class ModuleErrors {
  private static final List<String> EXTENSIONS = List.of(".js", ".ts", ".json");

  private static final Set<String> OF_NODE =
      Set.of(
          "assert",
          "buffer",
          "child_process",
          "crypto",
          "events",
          "fs",
          "http",
          "https",
          "net",
          "os",
          "path",
          "process",
          "querystring",
          "stream",
          "tls",
          "url",
          "util",
          "worker_threads",
          "zlib");

  private final ProgramFiles files;
  private final String folder;
  private final String module;

  ModuleErrors(ProgramFiles files, String from, String module) {
    this.files = files;
    this.folder = ProgramPath.folderOf(from);
    this.module = module;
  }

  Resolution empty() {
    return Resolution.failed("the name of a module is empty", List.of());
  }

  Resolution plugin() {
    return failed("is of a plugin, which Footbridge does not load; mock what it does", List.of());
  }

  Resolution outside() {
    return failed("leads out of the program's folder", List.of());
  }

  Resolution refused(Problem refusal, List<String> tried) {
    return failed("cannot be read: " + refusal.text(), tried);
  }

  Resolution notFound(FileSearch search) {
    List<String> tried = new ArrayList<>();
    if (!ModuleName.isPath(module)) {
      tried.add(NpmSearch.BUILT + " and " + NpmSearch.INSTALLED + " from " + where() + " upwards");
    }
    tried.addAll(search.bases());
    return failed(
        "is not found: tried "
            + String.join(", ", tried)
            + ", also with "
            + String.join(", ", FileSearch.ADDED)
            + hint(),
        search.tried());
  }

  private String where() {
    return folder.isEmpty() ? "the program's folder" : folder;
  }

  private String hint() {
    String path = ProgramPath.resolve(folder, module);
    List<String> near = path == null ? List.of() : new NearestFiles(files, EXTENSIONS).of(path);
    String isNear = near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?";
    if (ModuleName.isPath(module)) {
      return isNear;
    }
    String name = ModuleName.packageOf(module);
    if (NpmPackage.isDependency(files, "", name)) {
      return "; package.json lists it: run npm install";
    }
    String packages = Nearest.hint(name, NpmSearch.names(files, folder));
    if (!packages.isEmpty() || !isNear.isEmpty()) {
      return packages.isEmpty() ? isNear : packages;
    }
    return OF_NODE.contains(name) ? "; it is a module of Node.js, which programs do not have" : "";
  }

  private Resolution failed(String reason, List<String> tried) {
    return Resolution.failed("module \"" + module + "\" " + reason, tried);
  }
}
