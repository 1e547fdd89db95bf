package dev.footbridge.programs;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The programs that tests look at, each made once, and how they are read. */
final class Programs {
  private static final List<Long> SEEDS = List.of(1L, 2L, 77L);

  private static final Map<String, GeneratedProgram> MADE = new ConcurrentHashMap<>();

  private Programs() {}

  /** Returns shapes and seeds, for the methods of parameterized tests. */
  static Stream<Arguments> all() {
    return Stream.of(Shape.values())
        .flatMap(shape -> SEEDS.stream().map(seed -> Arguments.of(shape, seed)));
  }

  static GeneratedProgram of(Shape shape, long seed) {
    return MADE.computeIfAbsent(shape + " " + seed, each -> ProgramGenerator.generate(shape, seed));
  }

  /** Returns the program's own texts whose names have an ending, those from npm left out. */
  static List<String> own(GeneratedProgram program, String ending) {
    return texts(program, path -> path.endsWith(ending) && !path.contains("miniprogram_npm/"));
  }

  static List<String> texts(GeneratedProgram program, Predicate<String> wanted) {
    return program.files().entrySet().stream()
        .filter(file -> wanted.test(file.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** Returns how often an expression occurs in the texts. */
  static long count(List<String> texts, String expression) {
    Pattern pattern = Pattern.compile(expression, Pattern.MULTILINE);
    return texts.stream().mapToLong(text -> pattern.matcher(text).results().count()).sum();
  }

  static boolean isModule(String script) {
    return Pattern.compile("^(import|export)\\b", Pattern.MULTILINE).matcher(script).find();
  }

  static boolean requires(String script) {
    return Pattern.compile("\\brequire\\(|\\bmodule\\.exports|\\bexports\\.")
        .matcher(script)
        .find();
  }
}
