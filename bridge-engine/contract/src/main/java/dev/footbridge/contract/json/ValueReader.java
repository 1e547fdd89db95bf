package dev.footbridge.contract.json;

import dev.footbridge.contract.problem.Nearest;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads single values of a JSON file; reports an unexpected value as a problem with location. */
public final class ValueReader {
  private final Consumer<Problem> problems;

  /** Creates a reader that reports to {@code problems}. */
  public ValueReader(Consumer<Problem> problems) {
    this.problems = Objects.requireNonNull(problems, "problems");
  }

  /** Reports that {@code value} is not what was expected. */
  public void unexpected(JsonValue value, String expected) {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(expected, "expected");
    wrong(value, "expected " + expected + ", but " + value.found());
  }

  /** Reports that a value is wrong; {@code message} says how. */
  public void wrong(JsonValue value, String message) {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(message, "message");
    problems.accept(Problem.error(ProblemCode.UNEXPECTED_VALUE, value.location(), message, ""));
  }

  /** Reports an unknown key as an error, with the nearest known key, or else all known keys. */
  public void unknownKey(JsonValue.Member member, List<String> known) {
    Objects.requireNonNull(member, "member");
    Objects.requireNonNull(known, "known");
    problems.accept(
        Problem.error(
            ProblemCode.UNKNOWN_KEY,
            member.location(),
            "unknown key \"" + member.name() + "\"",
            nearestOrAll(member.name(), known)));
  }

  /** Reports an unknown key as a warning, with the nearest known key, or else all known keys. */
  public void ignoredKey(JsonValue.Member member, List<String> known) {
    Objects.requireNonNull(member, "member");
    Objects.requireNonNull(known, "known");
    problems.accept(
        Problem.warning(
            ProblemCode.UNKNOWN_KEY,
            member.location(),
            "unknown key \"" + member.name() + "\", ignored",
            nearestOrAll(member.name(), known)));
  }

  /** Reports that a key of an object is missing, with the unknown key that may be a typo of it. */
  public void missingKey(JsonValue object, String key, List<String> known, String whatToDo) {
    Objects.requireNonNull(object, "object");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(known, "known");
    Objects.requireNonNull(whatToDo, "whatToDo");
    String remedy = whatToDo;
    for (JsonValue.Member other : object.members()) {
      if (!known.contains(other.name()) && Nearest.of(other.name(), known).contains(key)) {
        remedy = "is \"" + other.name() + "\" a typo of it?";
        break;
      }
    }
    problems.accept(
        Problem.error(
            ProblemCode.MISSING_KEY, object.location(), "\"" + key + "\" is missing", remedy));
  }

  /** Returns whether {@code value} is an object; reports it if not. */
  public boolean isObject(JsonValue value, String expected) {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(expected, "expected");
    if (!value.isObject()) {
      unexpected(value, expected);
    }
    return value.isObject();
  }

  /** Returns the items of an array; if the value is no array, reports it and returns none. */
  public List<JsonValue> items(JsonValue value, String expected) {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(expected, "expected");
    if (!value.isArray()) {
      unexpected(value, expected);
    }
    return value.items();
  }

  /** Returns the text of a string; if the value is no string, reports it and returns null. */
  public @Nullable String text(JsonValue value, String expected) {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(expected, "expected");
    if (value.isString()) {
      return value.text();
    }
    unexpected(value, expected);
    return null;
  }

  /** Returns the value of a boolean; if the value is no boolean, reports it and returns null. */
  public @Nullable Boolean trueOrFalse(JsonValue value) {
    Objects.requireNonNull(value, "value");
    if (value.kind() == JsonValue.Kind.BOOLEAN) {
      return value.text().equals("true");
    }
    unexpected(value, "true or false");
    return null;
  }

  /** Returns an integer of at least {@code least}; reports any other value and returns null. */
  public @Nullable Long wholeNumber(JsonValue value, long least, String expected) {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(expected, "expected");
    if (value.kind() == JsonValue.Kind.NUMBER) {
      try {
        long number = Long.parseLong(value.text());
        if (number >= least) {
          return number;
        }
      } catch (NumberFormatException e) {
        // has a fraction, or is too large: reported below
      }
    }
    unexpected(value, expected);
    return null;
  }

  private static String nearestOrAll(String key, List<String> known) {
    String question = Nearest.question(key, known);
    return question.isEmpty() ? "known keys: " + String.join(", ", known) : question;
  }
}
