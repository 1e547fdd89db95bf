package dev.footbridge.program.config;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.program.files.ProgramFiles;
import dev.footbridge.program.files.ProgramPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a whole program: the one with {@value AppJson#FILE}, found from a folder that a
 * person named, which may be that of its project (rules W1, W2). Immutable.
 */
public final class ProgramRoot {
  /** How many folders above a program may be its project's: {@code dist/wx} is two below. */
  private static final int LEVELS = 4;

  private final ProgramFiles files;
  private final @Nullable ProjectConfig project;
  private final List<Problem> warnings;

  private ProgramRoot(ProgramFiles files, @Nullable ProjectConfig project, List<Problem> warnings) {
    this.files = files;
    this.project = project;
    this.warnings = List.copyOf(warnings);
  }

  /**
   * Finds the program of a folder.
   *
   * @return null if the folder is no whole program: it has no {@value AppJson#FILE}, and no {@value
   *     ProjectConfig#FILE} that names a folder
   * @throws BridgeConfigurationException if there is no such folder, if {@value ProjectConfig#FILE}
   *     is wrong, or if it names a folder without {@value AppJson#FILE}
   */
  public static @Nullable ProgramRoot find(Path folder) {
    Objects.requireNonNull(folder, "folder");
    ProgramFiles named = ProgramFiles.open(folder);
    if (!exists(named, ProjectConfig.FILE)) {
      return exists(named, AppJson.FILE) ? below(named) : null;
    }
    ProjectConfig project = ProjectConfig.read(named);
    if (!project.miniprogramRoot().isEmpty()) {
      return inProject(named, project);
    }
    return exists(named, AppJson.FILE) ? new ProgramRoot(named, project, project.warnings()) : null;
  }

  /** Returns the program in the folder that the settings of the project name. */
  private static ProgramRoot inProject(ProgramFiles named, ProjectConfig project) {
    String root = project.miniprogramRoot();
    Problem refusal = named.refusal(root);
    if (refusal != null) {
      throw new BridgeConfigurationException(refusal);
    }
    if (exists(named, ProgramPath.in(root, AppJson.FILE))) {
      ProgramFiles files = ProgramFiles.open(named.folder().resolve(root));
      boolean hasPackages = named.isFolder("node_modules");
      return new ProgramRoot(
          hasPackages ? files.withPackages(named.folder().resolve("node_modules")) : files,
          project,
          project.warnings());
    }
    String message =
        "miniprogramRoot names "
            + named.nameOf(root)
            + (named.isFolder(root) ? ", which has no " + AppJson.FILE : ", which does not exist");
    if (exists(named, AppJson.FILE)) { // a copy of the file that a build made beside app.json
      List<Problem> warnings = new ArrayList<>(project.warnings());
      warnings.add(
          Problem.warning(
              ProblemCode.FILE_MISSING,
              project.location(),
              message,
              "the folder's own " + AppJson.FILE + " is used"));
      return new ProgramRoot(named, project, warnings);
    }
    throw new BridgeConfigurationException(
        Problem.error(
            ProblemCode.NOTHING_TO_RUN,
            project.location(),
            message,
            "if a build makes it, run the build first"));
  }

  /** Returns the program of a folder, with the project in a folder above that names it. */
  private static ProgramRoot below(ProgramFiles named) {
    List<Problem> warnings = new ArrayList<>();
    Path program = named.folder().toAbsolutePath().normalize();
    Path above = program.getParent();
    for (int i = 0; i < LEVELS && above != null; i++, above = above.getParent()) {
      if (Files.isRegularFile(above.resolve(ProjectConfig.FILE))) {
        ProjectConfig project = readAbove(above, warnings);
        if (project != null
            && above.resolve(project.miniprogramRoot()).normalize().equals(program)) {
          warnings.addAll(project.warnings());
          return new ProgramRoot(named, project, warnings);
        }
        break;
      }
    }
    return new ProgramRoot(named, null, warnings);
  }

  /** Returns settings that may be another project's, so what is wrong in them are warnings. */
  private static @Nullable ProjectConfig readAbove(Path folder, List<Problem> warnings) {
    try {
      return ProjectConfig.read(ProgramFiles.open(folder));
    } catch (BridgeConfigurationException e) {
      for (Problem problem : e.problems()) {
        warnings.add(ProjectConfig.asWarning(problem));
      }
      return null;
    }
  }

  /** Returns whether there is a file, if only one that reading refuses, and then says why. */
  private static boolean exists(ProgramFiles files, String path) {
    return files.isFile(path) || files.refusal(path) != null;
  }

  /** Returns the files of the program. */
  public ProgramFiles files() {
    return files;
  }

  /** Returns the settings of its project; null if there are none. */
  public @Nullable ProjectConfig project() {
    return project;
  }

  /** Returns the warnings, those of the project's settings as well. */
  public List<Problem> warnings() {
    return warnings;
  }
}
