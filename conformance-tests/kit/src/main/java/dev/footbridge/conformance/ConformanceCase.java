package dev.footbridge.conformance;

import java.util.Set;

/**
 * A test of one requirement of a rule.
 *
 * @param rule the rule of docs/rules.md, e.g. {@code C8}
 * @param level how binding it is
 * @param title the requirement, in words
 * @param source the bug reports of other projects that the case answers; empty for none
 * @param needs the optional capabilities of a host that the case needs
 * @param check runs the case; returns if the host meets the requirement, or else throws
 */
public record ConformanceCase(
    String rule, Level level, String title, String source, Set<String> needs, Check check) {
  /** How binding a case is. */
  public enum Level {
    /** Every host must pass. */
    REQUIRED,
    /** A host may behave differently. */
    OPTIONAL,
    /** The case depends on chance, so passing it proves nothing. */
    STOCHASTIC
  }

  /** Runs a case. */
  @FunctionalInterface
  public interface Check {
    /**
     * Runs the case against {@code host}.
     *
     * @throws AssertionError if the host does not meet the requirement
     * @throws Exception if the case could not be run, which is a failure too
     */
    void run(ConformanceHost host) throws Exception;
  }

  /** Copies the set. */
  public ConformanceCase {
    needs = Set.copyOf(needs);
  }

  /** Returns the case's name, e.g. {@code required_C8_promise_without_callbacks}. */
  public String name() {
    String words = title.replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_|_$", "");
    return switch (level) {
          case REQUIRED -> "required_";
          case OPTIONAL -> "optional_";
          case STOCHASTIC -> "stochastic_";
        }
        + rule
        + "_"
        + words;
  }
}
