package dev.footbridge.hostile;

import dev.footbridge.hostile.Expectation.Answer;
import dev.footbridge.hostile.Mode.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** The expectations of the corpus as a table of docs/security.md, with its exceptions. */
final class SecurityTable {
  private static final Map<String, List<Mode>> COLUMNS = new LinkedHashMap<>();

  static {
    COLUMNS.put("in process, GraalJS", List.of(Mode.GRAALJS));
    COLUMNS.put("in process, QuickJS", List.of(Mode.QUICKJS));
    COLUMNS.put("isolated", at(Place.ISOLATED));
    COLUMNS.put("sandboxed", at(Place.SANDBOXED));
  }

  private SecurityTable() {}

  private static List<Mode> at(Place place) {
    return Arrays.stream(Mode.values()).filter(mode -> mode.place() == place).toList();
  }

  /** Returns the table and the lists below it. */
  static String markdown(List<HostileProgram> programs) {
    StringBuilder text = new StringBuilder("| programs that try to |  |");
    COLUMNS.keySet().forEach(title -> text.append(' ').append(title).append(" |"));
    text.append("\n|---|--:|").append("---|".repeat(COLUMNS.size())).append('\n');
    for (Kind kind : Kind.values()) {
      List<HostileProgram> ofKind =
          programs.stream().filter(program -> program.kind() == kind).toList();
      text.append("| ").append(kind.attempt()).append(" | ").append(ofKind.size()).append(" |");
      for (List<Mode> modes : COLUMNS.values()) {
        text.append(' ').append(cell(ofKind, modes)).append(" |");
      }
      text.append('\n');
    }
    list(text, "Not contained", programs, HostileProgram::isContained);
    list(text, "Contained, but without a clear message", programs, HostileProgram::isTold);
    return text.toString();
  }

  private static String cell(List<HostileProgram> programs, List<Mode> modes) {
    long contained = count(programs, modes, (each, mode) -> each.isContained(mode).isYes());
    long told =
        count(
            programs,
            modes,
            (each, mode) -> each.isContained(mode).isYes() && each.isTold(mode).isYes());
    String text = contained == programs.size() ? "all contained" : contained + " contained";
    return told == contained ? text : text + ", " + told + " told";
  }

  private static long count(
      List<HostileProgram> programs, List<Mode> modes, BiPredicate<HostileProgram, Mode> is) {
    return programs.stream()
        .filter(program -> modes.stream().allMatch(mode -> is.test(program, mode)))
        .count();
  }

  /** Appends a line for each reason, with the modes and the programs that it holds for. */
  private static void list(
      StringBuilder text,
      String title,
      List<HostileProgram> programs,
      BiFunction<HostileProgram, Mode, Expectation> expected) {
    Map<String, List<String>> lines = new LinkedHashMap<>();
    for (HostileProgram program : programs) {
      Map<Expectation, List<String>> modes = new LinkedHashMap<>();
      for (Mode mode : Mode.values()) {
        Expectation expectation = expected.apply(program, mode);
        if (!expectation.isYes()) {
          modes.computeIfAbsent(expectation, e -> new ArrayList<>()).add(mode.title());
        }
      }
      modes.forEach(
          (expectation, titles) ->
              lines
                  .computeIfAbsent(line(expectation, titles), line -> new ArrayList<>())
                  .add("`" + program + "`"));
    }
    if (!lines.isEmpty()) {
      text.append('\n').append(title).append(":\n\n");
      text.append(
          lines.entrySet().stream()
              .map(each -> "- " + each.getKey() + ": " + String.join(", ", each.getValue()))
              .collect(Collectors.joining("\n", "", "\n")));
    }
  }

  private static String line(Expectation expectation, List<String> modes) {
    String where = modes.size() == Mode.values().length ? "everywhere" : String.join(", ", modes);
    String sure = expectation.answer() == Answer.PERHAPS ? "perhaps, " : "";
    return where + ", " + sure + expectation.why();
  }
}
