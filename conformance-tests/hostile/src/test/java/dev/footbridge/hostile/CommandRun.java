package dev.footbridge.hostile;

import dev.footbridge.cli.Main;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Runs a program that forges by the command line, and looks for what its output should not say. */
final class CommandRun {
  /** What would move a terminal's cursor, change its state, or the direction of text. */
  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cc}\\u061c\\u200e\\u200f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]");

  /** What a CI service takes for a command, where it looks for it. */
  private static final Pattern WORKFLOW_COMMAND =
      Pattern.compile("^\\s*::|##\\[|##(?:vso|teamcity)\\[");

  private static final Pattern LAST_LINE =
      Pattern.compile("(?:no calls|\\d+ (?:calls?|tests?)\\b).*; exit \\d");

  private CommandRun() {}

  /** Runs a program, and judges what was printed. */
  static Observation of(HostileProgram program, Mode mode) throws Exception {
    Path folder = Files.createTempDirectory("footbridge-forge-");
    Path file = folder.resolve(program.isTest() ? "forge.test.js" : "forge.js");
    try {
      Files.writeString(file, program.text());
      List<String> arguments = new ArrayList<>();
      arguments.add(program.isTest() ? "test" : "run");
      arguments.addAll(mode.options());
      arguments.add((program.isTest() ? folder : file).toString());
      return judge(program, HostProcess.run(Main.class, arguments));
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }

  private static Observation judge(HostileProgram program, HostProcess process) {
    Observation observation = new Observation();
    String output = process.out() + "\n" + process.err();
    List<String> lines = output.lines().toList();
    for (String line : output.split("\n", -1)) {
      if (CONTROL.matcher(line.replace("\t", "")).find()) {
        observation.harm("a control character: " + visible(line));
      }
      if (WORKFLOW_COMMAND.matcher(line).find()) {
        observation.harm("a command of a CI service: " + visible(line));
      }
    }
    List<String> ends = lines.stream().filter(line -> LAST_LINE.matcher(line).matches()).toList();
    if (ends.size() != 1) {
      observation.harm(ends.size() + " lines look like the last one: " + ends);
    }
    List<String> out = process.out().lines().toList();
    String last = out.isEmpty() ? "" : out.get(out.size() - 1);
    for (String part : program.truth()) {
      if (!last.contains(part)) {
        observation.harm("the last line lacks '" + part + "': " + visible(last));
      }
    }
    if (!last.endsWith("; exit " + process.status())) {
      observation.harm(process.end() + ", but the last line is " + visible(last));
    }
    process.left().forEach(path -> observation.harm("a file is left: " + path.getFileName()));
    return observation;
  }

  private static String visible(String line) {
    StringBuilder visible = new StringBuilder();
    line.codePoints()
        .forEach(
            c ->
                visible.append(
                    c < 0x20 || c > 0x7e ? String.format("\\u%04x", c) : Character.toString(c)));
    return visible.toString();
  }
}
