package dev.footbridge.conformance;

import java.util.Set;

/**
 * One thing that a rule asks for.
 *
 * @param rule the rule of docs/rules.md, e.g. {@code C8}
 * @param level how binding it is
 * @param title what is asked for, in words
 * @param source whose complaint the case answers; empty if nobody's
 * @param needs the capabilities it takes, of those a host may lack
 * @param check runs the case; returns if the host does what is asked for, else throws
 */
public record ConformanceCase(
    String rule, Level level, String title, String source, Set<String> needs, Check check) {
  /** How binding a case is. */
  public enum Level {
    /** Every host must pass. */
    REQUIRED,
    /** A host may do otherwise. */
    OPTIONAL,
    /** Passing it shows nothing for certain, for it depends on chance. */
    STOCHASTIC
  }

  /** Runs a case. */
  @FunctionalInterface
  public interface Check {
    /**
     * Runs the case against {@code host}.
     *
     * @throws AssertionError if the host does not do what is asked for
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
