package dev.footbridge.jvm.mock;

import dev.footbridge.contract.ApiContract;
import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.engine.intercept.CallInterceptor;
import dev.footbridge.engine.intercept.InterceptedProgram;
import dev.footbridge.engine.intercept.InterceptorFactory;
import dev.footbridge.jvm.TextFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Rules that answer calls instead of handlers. The first rule of a call's API that matches its
 * parameters answers the call. A call that no rule matches goes to the handler, or fails if there
 * is none, and is reported as a warning of the program. Immutable; counts and random numbers are
 * separate for each program.
 */
public final class Mocks implements InterceptorFactory {
  private final List<MockRule> rules;
  private final long seed;
  private final MockUse use;

  Mocks(List<MockRule> rules, long seed) {
    this(rules, seed, new MockUse());
  }

  private Mocks(List<MockRule> rules, long seed, MockUse use) {
    this.rules = List.copyOf(rules);
    this.seed = seed;
    this.use = use;
  }

  /** Returns mocks of these rules, in this order. */
  public static Mocks of(MockRule... rules) {
    Objects.requireNonNull(rules, "rules");
    return new Mocks(List.of(rules), 0);
  }

  /**
   * Parses a mocks file's text.
   *
   * @param file the file's name in messages
   * @param text the text, with or without a byte order mark
   * @throws BridgeConfigurationException with all problems, each with file, line, column and JSON
   *     path
   */
  public static Mocks parse(String file, String text) {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(text, "text");
    MocksReader reader = new MocksReader(file, text);
    return new Mocks(reader.rules(), reader.seed());
  }

  /**
   * Reads a mocks file.
   *
   * @throws BridgeConfigurationException if it cannot be read, or as {@link #parse} does
   */
  public static Mocks read(Path file) {
    Objects.requireNonNull(file, "file");
    return parse(file.toString(), TextFile.read(file));
  }

  /** Returns the same mocks with another seed of random numbers; 0 by default. */
  public Mocks withSeed(long value) {
    return new Mocks(rules, value, use);
  }

  /** Returns the same mocks, which record in {@code value} the rules that match calls. */
  public Mocks withUse(MockUse value) {
    Objects.requireNonNull(value, "value");
    return new Mocks(rules, seed, value);
  }

  /**
   * Returns a warning for each rule that could match a call but has matched none so far, in any
   * program; in the order of the rules.
   */
  public List<Problem> unused() {
    return rules.stream()
        .filter(rule -> !use.has(rule) && MockCheck.canMatch(rules, rule))
        .map(
            rule ->
                MockCheck.problem(
                    Problem.Severity.WARNING,
                    ProblemCode.MOCK_UNUSED,
                    rules,
                    rule,
                    "no call matched this rule on '" + rule.api() + "'",
                    ""))
        .toList();
  }

  @Override
  public List<ApiContract> claim(List<ApiContract> known, Consumer<Problem> problems) {
    return new MockCheck(rules, known, problems).apis();
  }

  @Override
  public boolean isOnWx(ApiContract api) {
    return true;
  }

  @Override
  public CallInterceptor create(InterceptedProgram program) {
    return new ProgramMocks(program, rules, seed, use);
  }
}
