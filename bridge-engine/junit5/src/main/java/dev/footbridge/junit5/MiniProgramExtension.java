package dev.footbridge.junit5;

import dev.footbridge.api.HostPlugin;
import dev.footbridge.api.PluginFactory;
import dev.footbridge.engine.BridgeEngineBuilder;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.junit5.IsolatedRuntimes.IsolationLimits;
import dev.footbridge.jvm.PluginLoader;
import dev.footbridge.jvm.imports.ImportMapping;
import dev.footbridge.jvm.mock.Mocks;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test its own mini program on a manual clock, and fails the test if the program or its
 * plugins caused a {@link Violation}. Tests may run in parallel.
 *
 * <p>Test methods and {@code @BeforeEach} methods can take the {@link TestProgram}, its {@link
 * MiniProgram} and its {@link ManualClock} as parameters, and what a platform on the class path
 * shows of it, such as {@code AndroidProgram} of {@code android-stand-ins}. Files are searched on
 * the class path, e.g. in {@code src/test/resources}, then relative to the working folder. The
 * JavaScript runtime is the first one given by {@link UseRuntime}, {@link Builder#runtime}, the
 * configuration parameter {@value #RUNTIME_PARAMETER}, or the settings of a {@linkplain
 * Builder#program whole program}; otherwise the engine chooses.
 */
public final class MiniProgramExtension
    implements BeforeEachCallback, AfterEachCallback, ParameterResolver {
  /** The configuration parameter that names the JavaScript runtime. */
  public static final String RUNTIME_PARAMETER = "footbridge.runtime";

  /** The configuration parameter with the timeout, such as {@code 10s}. */
  public static final String TIMEOUT_PARAMETER = "footbridge.timeout";

  /** The default timeout, in real time: 30 s. */
  public static final Duration DEFAULT_TIMEOUT = Patience.DEFAULT_TIMEOUT;

  /** The configuration parameter that sets the seed of {@code Math.random}. */
  public static final String SEED_PARAMETER = "footbridge.seed";

  /** The default identifier of programs. */
  public static final String DEFAULT_APP_ID = "wx-test";

  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(MiniProgramExtension.class);

  private final List<Consumer<TestSetup>> settings;
  private final @Nullable Duration timeout;
  private final @Nullable String program;
  private final Set<RunningTest> running = ConcurrentHashMap.newKeySet();

  @SuppressWarnings("ThreadLocalUsage") // per instance: a test class may have several extensions
  private final ThreadLocal<@Nullable RunningTest> current = new ThreadLocal<>();

  /** Creates the extension for tests with {@link WithMiniProgram}. */
  public MiniProgramExtension() {
    this(List.of(), null, null);
  }

  private MiniProgramExtension(
      List<Consumer<TestSetup>> settings, @Nullable Duration timeout, @Nullable String program) {
    this.settings = List.copyOf(settings);
    this.timeout = timeout;
    this.program = program;
  }

  /** Creates a builder of an extension, for a field with {@code @RegisterExtension}. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the program of the test that runs on this thread, or else of the only test that runs,
   * such as in {@code assertTimeoutPreemptively}, which uses a thread of its own.
   *
   * @throws IllegalStateException if no test runs on this thread, and not exactly one on others
   */
  public TestProgram program() {
    RunningTest here = current.get();
    if (here != null) {
      return here.program();
    }
    List<RunningTest> elsewhere = List.copyOf(running);
    if (elsewhere.size() != 1) {
      throw new IllegalStateException(
          (elsewhere.isEmpty()
                  ? "no test runs"
                  : elsewhere.size() + " tests run at the same time, and none on this thread")
              + "; take the TestProgram as a parameter of the test method");
    }
    return elsewhere.get(0).program();
  }

  /** Returns the clock of the test that {@link #program} returns; throws as that does. */
  public ManualClock clock() {
    return program().clock();
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    TestSetup setup = new TestSetup(context, timeout, program);
    settings.forEach(setting -> setting.accept(setup));
    RunningTest test = new RunningTest(setup.launch(), current.get());
    context.getStore(NAMESPACE).put(this, test);
    current.set(test);
    running.add(test);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    RunningTest test = context.getStore(NAMESPACE).remove(this, RunningTest.class);
    if (test == null) {
      return; // the program could not be launched
    }
    running.remove(test);
    if (test.outer() == null) {
      current.remove();
    } else {
      current.set(test.outer());
    }
    context.getExecutionException().ifPresent(test.program()::addCausesTo);
    ViolationsError violations = Allowed.othersIn(test.program().end(), context);
    if (violations != null || context.getExecutionException().isPresent()) {
      context.publishReportEntry(SEED_PARAMETER, String.valueOf(test.program().seed()));
    }
    if (violations != null) {
      throw violations;
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == TestProgram.class
        || type == MiniProgram.class
        || type == ManualClock.class
        || TestPlatform.of(context.getRequiredTestClass()).shows(type);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    RunningTest test = context.getStore(NAMESPACE).get(this, RunningTest.class);
    if (test == null) {
      throw new ParameterResolutionException(
          "a program runs only during a test; take it as a parameter of a test method or of a"
              + " @BeforeEach method");
    }
    Class<?> type = parameter.getParameter().getType();
    TestProgram program = test.program();
    if (type == TestProgram.class) {
      return program;
    }
    if (type == MiniProgram.class) {
      return program.program();
    }
    return type == ManualClock.class ? program.clock() : program.as(type);
  }

  /**
   * A test's program.
   *
   * @param outer the test that this thread interrupted for this one, as a work-stealing pool does
   */
  private record RunningTest(TestProgram program, @Nullable RunningTest outer) {}

  /** Builds an extension. */
  public static final class Builder {
    private final List<Consumer<TestSetup>> settings = new ArrayList<>();
    private final PluginPlaces places = new PluginPlaces();
    private @Nullable Duration timeout;
    private @Nullable String program;

    private Builder() {}

    /**
     * Sets the whole program that tests run (rule W1): a folder with {@code app.json}, or one whose
     * {@code project.config.json} names it. {@code app.js} and the first hooks of the app run
     * before each test; {@link TestProgram#open} opens pages.
     *
     * <p>The settings in the folder's {@code footbridge.json} apply. Plugins of this builder are
     * added to theirs; any other setting of this builder or of {@link UseRuntime} takes the place
     * of theirs, and so does a configuration parameter.
     *
     * @param folder found on the class path or relative to the working folder, as the class's
     *     description says
     */
    public Builder program(String folder) {
      program = Objects.requireNonNull(folder, "folder");
      return this;
    }

    /** Registers a plugin class. Each program gets its own instance. */
    public Builder plugin(Class<? extends HostPlugin<?>> type) {
      Objects.requireNonNull(type, "type");
      return engine(engine -> engine.plugin(type));
    }

    /** Registers a plugin class. {@code supplier} creates its instances, one per program. */
    public <P extends HostPlugin<?>> Builder plugin(Class<P> type, Supplier<? extends P> supplier) {
      Objects.requireNonNull(type, "type");
      Objects.requireNonNull(supplier, "supplier");
      return engine(engine -> engine.plugin(type, supplier));
    }

    /** Registers the plugins of a factory, which is called for each program. */
    public Builder plugins(PluginFactory factory) {
      Objects.requireNonNull(factory, "factory");
      return engine(factory::register);
    }

    /**
     * Registers the plugins of source files, {@code .java} or {@code .kt}, which are compiled
     * together at the first test. Paths are relative to the working folder, which Maven and Gradle
     * set to the module's. Their classes are loaded again for each program, so that programs share
     * no static fields. Sources that the plugins name, such as a class of constants, are given too.
     *
     * @throws IllegalArgumentException if one is not such a file
     */
    public Builder pluginSources(Path... sources) {
      Objects.requireNonNull(sources, "sources");
      for (Path source : sources) {
        if (!PluginLoader.isSource(Objects.requireNonNull(source, "source").toString())) {
          throw new IllegalArgumentException(
              "pluginSources: expected .java and .kt files, but found " + source);
        }
        places.addSource(source);
      }
      return this;
    }

    /**
     * Registers compiled plugins by name, for plugins that a test cannot name as classes because
     * they are compiled against a vendor's library (see {@link #imports(String)}). They and all
     * other classes of the place are loaded from there, again for each program, even if the class
     * path of the test has them too.
     *
     * @param folderOrJar the folder of class files, the jar or the AAR that has them
     * @param plugins their class names, such as {@code com.acme.CustomPlugin}, at least one
     * @throws IllegalArgumentException if no plugin is named
     */
    public Builder pluginClasses(Path folderOrJar, String... plugins) {
      Objects.requireNonNull(folderOrJar, "folderOrJar");
      Objects.requireNonNull(plugins, "plugins");
      if (plugins.length == 0) {
        throw new IllegalArgumentException(
            "pluginClasses: name at least one plugin's class in "
                + folderOrJar
                + ", such as com.acme.CustomPlugin");
      }
      places.addClasses(folderOrJar, List.of(plugins));
      return this;
    }

    /**
     * Adds to the class path of {@link #pluginSources} and {@link #pluginClasses}, such as a jar
     * with base classes of the plugins, whose imports are mapped too.
     *
     * @param entries folders of class files, jars and AARs; {@code lib/*} stands for all jars in
     *     {@code lib}
     */
    public Builder pluginClasspath(Path... entries) {
      Objects.requireNonNull(entries, "entries");
      for (Path entry : entries) {
        places.addClasspath(Objects.requireNonNull(entry, "entry"));
      }
      return this;
    }

    /**
     * Maps the imports of {@link #pluginSources} and {@link #pluginClasses}, which are written with
     * a vendor's names (rule I2).
     *
     * @param nameOrFile {@code tcsas}, or a mapping file (JSON), found as the class's description
     *     says
     */
    public Builder imports(String nameOrFile) {
      Objects.requireNonNull(nameOrFile, "nameOrFile");
      places.imports(nameOrFile);
      return this;
    }

    /** Maps the imports of plugins as {@link #imports(String)} does, by a mapping of your own. */
    public Builder imports(ImportMapping mapping) {
      Objects.requireNonNull(mapping, "mapping");
      places.imports(loader -> mapping);
      return this;
    }

    /** Sets the configuration file of the custom APIs. */
    public Builder customApis(String path) {
      Objects.requireNonNull(path, "path");
      return add(setup -> setup.customApis(path));
    }

    /** Sets the mocks file. */
    public Builder mocks(String path) {
      Objects.requireNonNull(path, "path");
      return add(setup -> setup.mocks(path));
    }

    /** Sets the mocks. */
    public Builder mocks(Mocks mocks) {
      Objects.requireNonNull(mocks, "mocks");
      return add(setup -> setup.mocks(mocks));
    }

    /** Sets the JavaScript runtime, by name. */
    public Builder runtime(String name) {
      Objects.requireNonNull(name, "name");
      return add(setup -> setup.runtime(name));
    }

    /**
     * Sets the program's identifier; by default that of the program's folder, or else {@value
     * MiniProgramExtension#DEFAULT_APP_ID}.
     */
    public Builder appId(String appId) {
      Objects.requireNonNull(appId, "appId");
      return add(setup -> setup.appId(appId));
    }

    /**
     * Sets how long a test waits for its program, in real time: for a script, for {@link
     * TestCall#await}, and for everything due when the clock is moved. By default the configuration
     * parameter {@value MiniProgramExtension#TIMEOUT_PARAMETER} sets it, or else it is 30 s.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public Builder timeout(Duration most) {
      Objects.requireNonNull(most, "most");
      if (most.isNegative() || most.isZero()) {
        throw new IllegalArgumentException("timeout: expected more than 0, but found " + most);
      }
      timeout = most;
      return this;
    }

    /** Sets what the clock shows at first; {@link ManualClock#DEFAULT_START} by default. */
    public Builder startTime(Instant start) {
      Objects.requireNonNull(start, "start");
      return add(setup -> setup.startTime(start));
    }

    /** Sets the time zone of dates; UTC by default. */
    public Builder timeZone(ZoneId timeZone) {
      Objects.requireNonNull(timeZone, "timeZone");
      return add(setup -> setup.environment(from -> from.withTimeZone(timeZone)));
    }

    /** Sets the language, as {@code wx.getSystemInfoSync()} has it; {@code zh_CN} by default. */
    public Builder language(String language) {
      Objects.requireNonNull(language, "language");
      return add(setup -> setup.environment(from -> from.withLanguage(language)));
    }

    /**
     * Sets the seed of {@code Math.random}; by default, the configuration parameter {@value
     * MiniProgramExtension#SEED_PARAMETER}, or a random one. A test that fails reports its seed
     * under that name.
     */
    public Builder seed(long seed) {
      return add(setup -> setup.environment(from -> from.withSeed(seed)));
    }

    /** Runs programs on the machine's clock. Tests wait with {@link TestCall#await}. */
    public Builder realTime() {
      return add(TestSetup::realTime);
    }

    /**
     * Runs the JavaScript of programs in other processes: one that takes too much memory, or
     * crashes its engine, fails its test only. Plugins and mocks stay in this process. Tests share
     * the processes, one after the other. A process has 256 MiB of Java heap, and a turn 10 s.
     */
    public Builder isolated() {
      return add(setup -> setup.isolated(IsolationLimits.DEFAULT));
    }

    /**
     * Runs the JavaScript of programs in other processes, as {@link #isolated()}, with other
     * limits.
     *
     * @param heapBytes the most bytes of a process's Java heap, at least 32 MiB
     * @param turnLimit the most time of a turn, at least 1 ms
     */
    public Builder isolated(long heapBytes, Duration turnLimit) {
      Objects.requireNonNull(turnLimit, "turnLimit");
      return add(setup -> setup.isolated(new IsolationLimits(heapBytes, turnLimit)));
    }

    /** Sets any other options of the engine: limits, permissions, a host. */
    public Builder engine(Consumer<BridgeEngineBuilder> setting) {
      Objects.requireNonNull(setting, "setting");
      return add(setup -> setup.engine(setting));
    }

    /**
     * Builds the extension.
     *
     * @throws IllegalStateException if imports or a class path are set for plugins that are given
     *     by their places, and there are none
     */
    public MiniProgramExtension build() {
      List<Consumer<TestSetup>> all = new ArrayList<>(settings);
      if (!places.isEmpty()) {
        PluginPlaces own = places.copy();
        all.add(setup -> setup.plugins(own));
      }
      return new MiniProgramExtension(all, timeout, program);
    }

    private Builder add(Consumer<TestSetup> setting) {
      settings.add(setting);
      return this;
    }
  }
}
