package dev.footbridge.runner;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.engine.spi.JsRuntime;
import dev.footbridge.jvm.ProgramFolder;
import dev.footbridge.jvm.SettingsTrust;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Which tests to run, and how. Immutable. */
public final class TestPlan {
  /** Chosen seeds are below this: short enough to be read out. */
  private static final int MOST_SEEDS = 1_000_000_000;

  private final Path folder;
  private final TestFilter filter;
  private final Shard shard;
  private final int rounds;
  private final boolean failFast;
  private final boolean sharesPlugins;
  private final SettingsTrust trust;
  private final long seed;
  private final UnaryOperator<ProgramFolder> settings;
  private final BiFunction<JsRuntime, Duration, JsRuntime> runtimes;
  private final @Nullable UnaryOperator<JsRuntime> freshRuntimes;
  private final String timeoutOption;

  private TestPlan(Builder builder) {
    folder = builder.folder;
    filter = builder.filter;
    shard = builder.shard;
    rounds = builder.rounds;
    failFast = builder.failFast;
    sharesPlugins = builder.sharesPlugins;
    trust = builder.trust;
    seed = builder.seed == null ? ThreadLocalRandom.current().nextInt(MOST_SEEDS) : builder.seed;
    settings = builder.settings;
    runtimes = builder.runtimes;
    freshRuntimes = builder.freshRuntimes;
    timeoutOption = builder.timeoutOption;
  }

  /**
   * Creates a builder of a plan for the tests in a folder and its subfolders.
   *
   * @param folder the folder, or a single test file
   */
  public static Builder in(Path folder) {
    return new Builder(Objects.requireNonNull(folder, "folder"));
  }

  /** Returns the folder with the tests, or the single test file. */
  public Path folder() {
    return folder;
  }

  /** Returns the filter that selects the tests. */
  public TestFilter filter() {
    return filter;
  }

  /** Returns the part of the files to run. */
  public Shard shard() {
    return shard;
  }

  /** Returns how often each file runs. */
  public int rounds() {
    return rounds;
  }

  /** Returns whether no more files start after a test has failed. */
  public boolean isFailFast() {
    return failFast;
  }

  /** Returns whether the plugins' classes are loaded once for all files of a settings folder. */
  public boolean sharesPlugins() {
    return sharesPlugins;
  }

  /**
   * Returns the seed of {@code Math.random} in one run of each file. A plan with this seed repeats
   * that run as its first one.
   *
   * @param round the number of the run, from 1
   */
  public long seedOf(int round) {
    return seed + round - 1;
  }

  /**
   * Finds the files of this plan's shard, in the order of their names.
   *
   * @throws BridgeConfigurationException if the folder cannot be read, or contains no tests
   */
  public List<TestFile> files() {
    if (!Files.isDirectory(folder)) {
      TestFile single = TestFile.single(folder);
      requireTrust(single.settings(), single.tested());
      return List.of(single);
    }
    List<TestFile> files = TestFile.in(folder);
    for (TestFile file : files) {
      requireTrust(folder, file.path());
      requireTrust(folder, file.tested());
    }
    if (files.isEmpty()) {
      throw new BridgeConfigurationException(
          Problem.error(
              ProblemCode.NOTHING_TO_RUN,
              Location.NONE,
              "the folder " + folder + " contains no tests",
              "test files end in .test.js"));
    }
    return files.stream().filter(file -> shard.has(file.name())).toList();
  }

  /**
   * Returns the folder whose files the tests depend on: the named one, or for a single file that of
   * its whole program, or else its own.
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public Path watched() {
    if (Files.isDirectory(folder)) {
      return folder;
    }
    Path program = TestFile.single(folder).program();
    return program == null ? folder.resolveSibling("") : program;
  }

  /** Checks a script: the folders on the way to it are no links, so only itself may be one. */
  private void requireTrust(Path trusted, Path script) {
    if (Files.isSymbolicLink(script)) {
      trust.require(trusted, "the script", script);
    }
  }

  /** Returns whether the plan includes all tests of the folder. */
  boolean isWhole() {
    return filter == TestFilter.ALL && shard.equals(Shard.WHOLE) && Files.isDirectory(folder);
  }

  /** Returns the name of the option that sets the timeout; empty if there is none. */
  String timeoutOption() {
    return timeoutOption;
  }

  /** Reads the settings of a file. */
  ProgramFolder settingsOf(TestFile file) {
    Path trusted = Files.isDirectory(folder) ? folder : file.settings();
    return settings.apply(
        ProgramFolder.read(file.path(), file.settings(), file.program(), trusted, trust));
  }

  /** Returns what runs the JavaScript, given the runtime that the settings name. */
  JsRuntime runtimeOf(JsRuntime named, Duration timeout) {
    return runtimes.apply(named, timeout);
  }

  /**
   * Returns what runs the JavaScript of files whose runtime is damaged in this process; null if
   * there is nothing else.
   */
  @Nullable JsRuntime freshRuntimeOf(JsRuntime damaged) {
    return freshRuntimes == null ? null : freshRuntimes.apply(damaged);
  }

  /** Builds a plan. */
  public static final class Builder {
    private final Path folder;
    private TestFilter filter = TestFilter.ALL;
    private Shard shard = Shard.WHOLE;
    private int rounds = 1;
    private boolean failFast;
    private boolean sharesPlugins;
    private SettingsTrust trust = SettingsTrust.FOLDER;
    private @Nullable Long seed;
    private UnaryOperator<ProgramFolder> settings = UnaryOperator.identity();
    private BiFunction<JsRuntime, Duration, JsRuntime> runtimes = (named, timeout) -> named;
    private @Nullable UnaryOperator<JsRuntime> freshRuntimes;
    private String timeoutOption = "";

    private Builder(Path folder) {
      this.folder = folder;
    }

    /** Selects the tests to run; all by default. */
    public Builder filter(TestFilter filter) {
      this.filter = Objects.requireNonNull(filter, "filter");
      return this;
    }

    /** Selects a part of the files; all by default. */
    public Builder shard(Shard shard) {
      this.shard = Objects.requireNonNull(shard, "shard");
      return this;
    }

    /**
     * Sets how often each file runs, each time in a fresh program; once by default.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public Builder rounds(int value) {
      if (value < 1) {
        throw new IllegalArgumentException("rounds: expected 1 or more, but found " + value);
      }
      rounds = value;
      return this;
    }

    /** Sets whether to start no more files after a test has failed; false by default. */
    public Builder failFast(boolean value) {
      failFast = value;
      return this;
    }

    /** Sets the seed of {@code Math.random} in the first run of each file; by default, random. */
    public Builder seed(long value) {
      seed = value;
      return this;
    }

    /**
     * Sets whether to load the plugins' classes once for all files of a settings folder, which then
     * share their static fields; false by default. Saves time if the plugins load large libraries.
     */
    public Builder sharePlugins(boolean value) {
      sharesPlugins = value;
      return this;
    }

    /**
     * Sets which files the settings may name, and tests be links to: by default, those in the
     * plan's folder; for a single test file, those in the folder of its settings.
     */
    public Builder trust(SettingsTrust value) {
      trust = Objects.requireNonNull(value, "value");
      return this;
    }

    /**
     * Sets a function that changes the settings of each folder after they were read: plugins,
     * mocks, runtime, timeout. {@link TestRunner#run} throws what {@code change} throws.
     */
    public Builder settings(UnaryOperator<ProgramFolder> change) {
      settings = Objects.requireNonNull(change, "change");
      return this;
    }

    /**
     * Sets a function that changes the runtime of each settings folder, such as to one in other
     * processes.
     *
     * @param change is given the runtime, and the time for one file
     */
    public Builder runtimes(BiFunction<JsRuntime, Duration, JsRuntime> change) {
      runtimes = Objects.requireNonNull(change, "change");
      return this;
    }

    /**
     * Sets a function that returns a runtime in processes of their own, given one whose engine is
     * {@linkplain JsRuntime#damage() damaged} in this process. The files that have failed since
     * then run again with it, and those that have not run yet use it, with a warning for each; none
     * by default. Called by several threads.
     */
    public Builder freshRuntimes(UnaryOperator<JsRuntime> change) {
      freshRuntimes = Objects.requireNonNull(change, "change");
      return this;
    }

    /** Sets the name of the option that sets the timeout, for messages; none by default. */
    public Builder timeoutOption(String name) {
      timeoutOption = Objects.requireNonNull(name, "name");
      return this;
    }

    /** Builds the plan. */
    public TestPlan build() {
      return new TestPlan(this);
    }
  }
}
