package dev.footbridge.jvm.mock;

import dev.footbridge.engine.intercept.InterceptorFactory.Api;
import dev.footbridge.engine.internal.text.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Holds mocks against the APIs that there are, when an engine is built. */
final class MockCheck {
  private final List<MockRule> rules;
  private final Map<String, Api> known = new TreeMap<>();
  private final Map<String, Api> mocked = new LinkedHashMap<>();
  private final Consumer<String> problems;
  private final Consumer<String> warnings;

  MockCheck(
      List<MockRule> rules, List<Api> known, Consumer<String> problems, Consumer<String> warnings) {
    this.rules = rules;
    known.forEach(api -> this.known.put(api.name(), api));
    this.problems = problems;
    this.warnings = warnings;
  }

  /** Returns the APIs that are mocked. */
  List<Api> apis() {
    for (MockRule rule : rules) {
      declare(rule);
    }
    for (MockRule rule : rules) {
      Api api = mocked.get(rule.api());
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
    Api there = known.get(rule.api());
    Boolean sync = rule.sync();
    if (there != null) {
      mocked.put(rule.api(), there);
    } else if (sync != null) {
      mocked.putIfAbsent(rule.api(), new Api(rule.api(), sync, false));
    }
  }

  private void unknown(MockRule rule) {
    problems.accept(
        at(rule)
            + "no API '"
            + rule.api()
            + "' is configured or registered"
            + Nearest.hint(rule.api(), known.keySet())
            + "\n    for an API that only invokeNativePlugin calls, say \"sync\": false or true");
  }

  private void checkForm(MockRule rule, Api api) {
    String form = api.isSync() ? "synchronous" : "asynchronous";
    Boolean declared = rule.sync();
    if (declared != null && declared != api.isSync()) {
      problems.accept(
          at(rule)
              + "\"sync\" is "
              + declared
              + ", but '"
              + api.name()
              + "' is "
              + form
              + "; leave \"sync\" out, which is for APIs that are neither configured nor handled");
    }
    List<String> needingTime = api.isSync() ? rule.reply().needingTime() : List.of();
    if (!needingTime.isEmpty()) {
      problems.accept(
          at(rule)
              + "'"
              + api.name()
              + "' is synchronous and answers at once; remove "
              + String.join(", ", needingTime));
    }
    if (rule.reply().kind() == Reply.Kind.PASS_ON && !api.isHandled()) {
      problems.accept(
          at(rule)
              + "'"
              + api.name()
              + "' has no handler to pass calls on to; register its plugin");
    }
  }

  private void checkMatches(MockRule rule) {
    String reason = whyNeverMatching(rules, rule);
    if (reason != null) {
      warnings.accept(at(rule) + "can never match: " + reason);
    }
  }

  /** Returns why a rule matches no call whatsoever; null if it could match one. */
  static @Nullable String whyNeverMatching(List<MockRule> rules, MockRule rule) {
    if (rule.conditions().contradict()) {
      return "its conditions contradict one another";
    }
    MockRule before = covering(rules, rule);
    return before == null
        ? null
        : "the rule before it, "
            + name(rules, before)
            + ", matches all its calls; swap the two, or remove one";
  }

  private static @Nullable MockRule covering(List<MockRule> rules, MockRule rule) {
    for (MockRule before : rules.subList(0, rules.indexOf(rule))) {
      if (before.api().equals(rule.api()) && before.conditions().cover(rule.conditions())) {
        return before;
      }
    }
    return null;
  }

  private String at(MockRule rule) {
    return name(rules, rule) + ": ";
  }

  /** Names a rule by its place, or by its number if it was made by code. */
  static String name(List<MockRule> rules, MockRule rule) {
    return rule.place().isEmpty()
        ? "mock rule " + (rules.indexOf(rule) + 1) + ", on '" + rule.api() + "'"
        : rule.place();
  }
}
