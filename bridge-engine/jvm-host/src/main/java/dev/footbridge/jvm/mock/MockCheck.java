package dev.footbridge.jvm.mock;

import dev.footbridge.contract.ApiContract;
import dev.footbridge.contract.ApiMode;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Nearest;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Checks mocks against the known APIs, when an engine is built. */
final class MockCheck {
  private final List<MockRule> rules;
  private final Map<String, ApiContract> known = new TreeMap<>();
  private final Map<String, ApiContract> mocked = new LinkedHashMap<>();
  private final Consumer<Problem> problems;

  MockCheck(List<MockRule> rules, List<ApiContract> known, Consumer<Problem> problems) {
    this.rules = rules;
    known.forEach(api -> this.known.put(api.name(), api));
    this.problems = problems;
  }

  /** Returns the APIs that are mocked. */
  List<ApiContract> apis() {
    for (MockRule rule : rules) {
      declare(rule);
    }
    for (MockRule rule : rules) {
      ApiContract api = mocked.get(rule.api());
      if (api == null) {
        unknown(rule);
      } else {
        checkForm(rule, api);
        checkMatches(rule);
      }
    }
    return new ArrayList<>(mocked.values());
  }

  private void declare(MockRule rule) {
    ApiContract there = known.get(rule.api());
    Boolean sync = rule.sync();
    if (there != null) {
      mocked.put(rule.api(), there);
    } else if (sync != null) {
      if (!ApiContract.canBeOnWx(rule.api())) {
        wrong(
            ProblemCode.MOCK_API,
            rule,
            "expected a JavaScript identifier, so that it can be called as wx.<name>, but found '"
                + rule.api()
                + "'",
            "");
      }
      mocked.putIfAbsent(
          rule.api(),
          ApiContract.builder(rule.api(), ApiMode.of(sync)).source(rule.location()).build());
    }
  }

  private void unknown(MockRule rule) {
    String nearest = Nearest.question(rule.api(), known.keySet());
    wrong(
        ProblemCode.MOCK_API,
        rule,
        "no API '" + rule.api() + "' is configured or registered",
        nearest
            + (nearest.isEmpty() ? "" : "\n    ")
            + "for an API that has no handler yet, say \"sync\": false or true");
  }

  private void checkForm(MockRule rule, ApiContract api) {
    String named = "'" + api.name() + "'";
    Boolean declared = rule.sync();
    if (declared != null && declared != api.isSync()) {
      wrong(
          ProblemCode.MOCK_RULE,
          rule,
          "\"sync\" is "
              + declared
              + ", but "
              + named
              + " is "
              + (api.isSync() ? "synchronous" : "asynchronous"),
          "leave \"sync\" out, which is for APIs that are neither configured nor handled");
    }
    List<String> needingTime = api.isSync() ? rule.reply().needingTime() : List.of();
    if (!needingTime.isEmpty()) {
      wrong(
          ProblemCode.MOCK_RULE,
          rule,
          named + " is synchronous and answers at once",
          "remove " + String.join(", ", needingTime));
    }
    if (rule.reply().kind() == Reply.Kind.PASS_ON && !api.isHandled()) {
      wrong(
          ProblemCode.MOCK_RULE,
          rule,
          named + " has no handler to pass calls on to",
          "register its plugin");
    }
  }

  private void checkMatches(MockRule rule) {
    if (rule.conditions().contradict()) {
      warn(rule, "can never match: its conditions contradict one another", "");
      return;
    }
    MockRule before = covering(rules, rule);
    if (before != null) {
      warn(
          rule,
          "can never match: the rule before it, " + name(rules, before) + ", matches all its calls",
          "swap the two, or remove one");
    }
  }

  /** Returns whether a rule could match a call. */
  static boolean canMatch(List<MockRule> rules, MockRule rule) {
    return !rule.conditions().contradict() && covering(rules, rule) == null;
  }

  private static @Nullable MockRule covering(List<MockRule> rules, MockRule rule) {
    for (MockRule before : rules.subList(0, rules.indexOf(rule))) {
      if (before.api().equals(rule.api()) && before.conditions().cover(rule.conditions())) {
        return before;
      }
    }
    return null;
  }

  private void wrong(ProblemCode code, MockRule rule, String message, String remedy) {
    problems.accept(problem(Problem.Severity.ERROR, code, rules, rule, message, remedy));
  }

  private void warn(MockRule rule, String message, String remedy) {
    problems.accept(
        problem(
            Problem.Severity.WARNING,
            ProblemCode.MOCK_NEVER_MATCHES,
            rules,
            rule,
            message,
            remedy));
  }

  /** Returns a problem with a rule, named by its number if it was made by code. */
  static Problem problem(
      Problem.Severity severity,
      ProblemCode code,
      List<MockRule> rules,
      MockRule rule,
      String message,
      String remedy) {
    boolean isOfCode = rule.location().equals(Location.NONE);
    String named = isOfCode ? name(rules, rule) + ": " + message : message;
    return Problem.of(severity, code, rule.location(), named, remedy);
  }

  private static String name(List<MockRule> rules, MockRule rule) {
    return rule.location().equals(Location.NONE)
        ? "mock rule " + (rules.indexOf(rule) + 1) + ", on '" + rule.api() + "'"
        : rule.location().place();
  }
}
