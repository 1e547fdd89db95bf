package dev.footbridge.cli;

import dev.footbridge.contract.problem.Problem;
import dev.footbridge.jvm.ClassRemapping;
import dev.footbridge.jvm.TextFile;
import dev.footbridge.jvm.imports.ImportMapping;
import dev.footbridge.jvm.text.TerminalText;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.ParseResult;

/** Writes the classes of plugins with our names in the place of documented ones (rule I4). */
final class RemapCommand {
  private static final String DEFAULT_IMPORTS = "tcsas";

  private RemapCommand() {}

  /**
   * Maps the classes; returns the {@link ExitStatus}.
   *
   * @throws dev.footbridge.contract.problem.BridgeConfigurationException if the mapping or a class
   *     is wrong, or a file cannot be read or written
   */
  static int run(Shell shell, ParseResult options) {
    String imports = options.matchedOptionValue(CommandSpecs.IMPORTS, DEFAULT_IMPORTS);
    ImportMapping mapping = ImportMapping.of(imports, file -> TextFile.read(Path.of(file)));
    List<Path> classpath = RunRequest.paths(options.matchedOptionValue(CommandSpecs.CLASSPATH, ""));
    Path out = Path.of(String.valueOf(options.<String>matchedPositionalValue(1, "")));
    ClassRemapping remapping = new ClassRemapping(mapping, classpath);
    remapping.remap(Path.of(String.valueOf(options.<String>matchedPositionalValue(0, ""))), out);
    for (Problem warning : remapping.warnings()) {
      shell.complain("footbridge: warning: " + warning.text());
    }
    shell.say(
        remapping.mapped()
            + " of "
            + remapping.classes()
            + " classes were mapped, to "
            + TerminalText.line(out.toString()));
    return ExitStatus.OK;
  }
}
