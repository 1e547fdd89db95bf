package dev.footbridge.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.Module;
import dev.footbridge.api.HostPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.PluginRegistry;
import dev.footbridge.contract.CustomApiConfig;
import dev.footbridge.contract.ParamsMode;
import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Problems;
import dev.footbridge.engine.builtin.AppBaseInfo;
import dev.footbridge.engine.builtin.MemoryStorage;
import dev.footbridge.engine.builtin.Storage;
import dev.footbridge.engine.builtin.StoragePlugin;
import dev.footbridge.engine.builtin.SystemInfo;
import dev.footbridge.engine.builtin.SystemPlugin;
import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.environment.ProgramEnvironment;
import dev.footbridge.engine.host.BridgeHost;
import dev.footbridge.engine.intercept.InterceptorFactory;
import dev.footbridge.engine.internal.api.ApiManifest;
import dev.footbridge.engine.internal.api.ApiTable;
import dev.footbridge.engine.internal.api.LogicApis;
import dev.footbridge.engine.internal.json.JsonCodec;
import dev.footbridge.engine.internal.plugin.AppProxies;
import dev.footbridge.engine.internal.plugin.HandlerTable;
import dev.footbridge.engine.internal.plugin.PluginRules;
import dev.footbridge.engine.internal.plugin.PluginSource;
import dev.footbridge.engine.internal.result.Outcomes;
import dev.footbridge.engine.internal.result.PayloadLimits;
import dev.footbridge.engine.internal.work.WorkerPool;
import dev.footbridge.engine.logic.LogicFactory;
import dev.footbridge.engine.observe.CallListener;
import dev.footbridge.engine.observe.ProgramListener;
import dev.footbridge.engine.observe.StackRecording;
import dev.footbridge.engine.spi.JsRuntime;
import dev.footbridge.engine.spi.JsRuntimes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Builds a {@link BridgeEngine}. Not safe for use by several threads. */
public final class BridgeEngineBuilder implements PluginRegistry {
  private final List<PluginSource> plugins = new ArrayList<>();
  private final AppProxies proxies = new AppProxies();
  private final List<CallListener> callListeners = new ArrayList<>();
  private final List<ProgramListener> programListeners = new ArrayList<>();
  private final Map<String, Executor> executors = new TreeMap<>();
  private final List<Module> jsonModules = new ArrayList<>();
  private CustomApiConfig customApis = CustomApiConfig.NONE;
  private BridgeHost<?> host = BridgeHost.plain();
  private Limits limits = Limits.DEFAULT;
  private Clock clock = Clock.system();
  private ProgramEnvironment environment = ProgramEnvironment.MACHINE;
  private ParamsMode paramsMode = ParamsMode.STRICT;
  private Permissions permissions = Permissions.ALL_PUBLIC;
  private SystemInfo systemInfo = SystemInfo.DEFAULT;
  private Function<String, ? extends Storage> storage = appId -> new MemoryStorage();
  private StackRecording stacks = StackRecording.NONE;
  private @Nullable JsRuntime runtime;
  private @Nullable InterceptorFactory interceptors;
  private @Nullable LogicFactory logic;
  private @Nullable Executor handlerExecutor;

  BridgeEngineBuilder() {}

  /** Registers a plugin class; each program gets an instance of its own (rule D5). */
  @Override
  public BridgeEngineBuilder plugin(Class<? extends HostPlugin<?>> type) {
    return add(new PluginSource(type, null, null, false));
  }

  /** Registers a plugin class; {@code supplier} creates an instance per program. */
  @Override
  public <P extends HostPlugin<?>> BridgeEngineBuilder plugin(
      Class<P> type, Supplier<? extends P> supplier) {
    return add(new PluginSource(type, Objects.requireNonNull(supplier, "supplier"), null, false));
  }

  /** Registers a plugin instance, which serves one running program at a time (rule D5). */
  public BridgeEngineBuilder plugin(HostPlugin<?> instance) {
    return add(
        new PluginSource(
            Objects.requireNonNull(instance, "instance").getClass(), null, instance, false));
  }

  /** Registers a plugin class whose handlers replace earlier ones of the same names. */
  public BridgeEngineBuilder replacement(Class<? extends HostPlugin<?>> type) {
    return add(new PluginSource(type, null, null, true));
  }

  /**
   * Registers a plugin class whose handlers replace earlier ones of the same names; {@code
   * supplier} creates an instance per program.
   */
  public <P extends HostPlugin<?>> BridgeEngineBuilder replacement(
      Class<P> type, Supplier<? extends P> supplier) {
    return add(new PluginSource(type, Objects.requireNonNull(supplier, "supplier"), null, true));
  }

  /** Registers a plugin instance whose handlers replace earlier ones of the same names. */
  public BridgeEngineBuilder replacement(HostPlugin<?> instance) {
    return add(
        new PluginSource(
            Objects.requireNonNull(instance, "instance").getClass(), null, instance, true));
  }

  /**
   * Registers a proxy of the app, of a type that the host takes ({@link BridgeHost#services()}). It
   * serves all programs of the engine, on several threads.
   */
  @Override
  public BridgeEngineBuilder proxy(Object proxy) {
    proxies.add(Objects.requireNonNull(proxy, "proxy"));
    return this;
  }

  /** Sets the custom APIs that programs call as {@code wx.<name>}; none by default. */
  public BridgeEngineBuilder customApis(CustomApiConfig config) {
    customApis = Objects.requireNonNull(config, "config");
    return this;
  }

  /** Sets the host that the plugins are written for; {@link BridgeHost#plain()} by default. */
  public BridgeEngineBuilder host(BridgeHost<?> host) {
    this.host = Objects.requireNonNull(host, "host");
    return this;
  }

  /** Sets the JavaScript engine; by default {@link JsRuntimes#preferred()}. */
  public BridgeEngineBuilder runtime(JsRuntime runtime) {
    this.runtime = Objects.requireNonNull(runtime, "runtime");
    return this;
  }

  /** Sets the system information that programs read; {@link SystemInfo#DEFAULT} by default. */
  public BridgeEngineBuilder systemInfo(SystemInfo systemInfo) {
    this.systemInfo = Objects.requireNonNull(systemInfo, "systemInfo");
    return this;
  }

  /**
   * Sets the function that creates the storage of an {@code appId}, called once per engine and
   * {@code appId}; {@link MemoryStorage} by default.
   */
  public BridgeEngineBuilder storage(Function<String, ? extends Storage> storage) {
    this.storage = Objects.requireNonNull(storage, "storage");
    return this;
  }

  /** Sets how calls are checked against templates; {@link ParamsMode#STRICT} by default. */
  public BridgeEngineBuilder paramsMode(ParamsMode paramsMode) {
    this.paramsMode = Objects.requireNonNull(paramsMode, "paramsMode");
    return this;
  }

  /** Sets which programs may use which APIs; {@link Permissions#ALL_PUBLIC} by default. */
  public BridgeEngineBuilder permissions(Permissions permissions) {
    this.permissions = Objects.requireNonNull(permissions, "permissions");
    return this;
  }

  /** Sets the limits; {@link Limits#DEFAULT} by default. */
  public BridgeEngineBuilder limits(Limits limits) {
    this.limits = Objects.requireNonNull(limits, "limits");
    return this;
  }

  /** Sets the clock; {@link Clock#system()} by default. */
  public BridgeEngineBuilder clock(Clock clock) {
    this.clock = Objects.requireNonNull(clock, "clock");
    return this;
  }

  /**
   * Sets the time zone, the language and the seed of the programs (rule T8); {@link
   * ProgramEnvironment#MACHINE} by default. If the system information has another language than
   * {@link SystemInfo#DEFAULT}, that one counts; either way, both agree.
   */
  public BridgeEngineBuilder environment(ProgramEnvironment environment) {
    this.environment = Objects.requireNonNull(environment, "environment");
    return this;
  }

  /** Registers an executor that {@code @JsEvent(executor = …)} may name (rule T2). */
  public BridgeEngineBuilder executor(String name, Executor executor) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(executor, "executor");
    executors.put(name, executor);
    return this;
  }

  /**
   * Sets the default executor of asynchronous handlers. They run one at a time per program, even if
   * it has several threads (rule T2). Without this call, a shared pool.
   */
  public BridgeEngineBuilder handlerExecutor(Executor executor) {
    handlerExecutor = Objects.requireNonNull(executor, "executor");
    return this;
  }

  /**
   * Adds a module of Jackson, with the forms of values that the host's plugins write and read; it
   * wins over the engine's own forms and over modules added before (rule R8).
   */
  public BridgeEngineBuilder jsonModule(Module module) {
    jsonModules.add(Objects.requireNonNull(module, "module"));
    return this;
  }

  /** Sets the interceptors, which answer calls before handlers; none by default. */
  public BridgeEngineBuilder interceptors(InterceptorFactory interceptors) {
    this.interceptors = Objects.requireNonNull(interceptors, "interceptors");
    return this;
  }

  /** Sets the logic layers of whole programs; none by default: programs are scripts. */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public BridgeEngineBuilder logic(LogicFactory logic) {
    this.logic = Objects.requireNonNull(logic, "logic");
    return this;
  }

  /**
   * Sets for what to record where in JavaScript it happened; {@link StackRecording#NONE} by
   * default, since each record takes a JavaScript stack trace.
   */
  public BridgeEngineBuilder stacks(StackRecording recording) {
    stacks = Objects.requireNonNull(recording, "recording");
    return this;
  }

  /** Adds a listener to the calls of all programs. */
  public BridgeEngineBuilder callListener(CallListener listener) {
    Objects.requireNonNull(listener, "listener");
    callListeners.add(listener);
    return this;
  }

  /** Adds a listener to all programs. */
  public BridgeEngineBuilder programListener(ProgramListener listener) {
    Objects.requireNonNull(listener, "listener");
    programListeners.add(listener);
    return this;
  }

  /**
   * Builds the engine.
   *
   * @throws BridgeConfigurationException with all problems of the plugins, the proxies, the
   *     configuration and the permissions (rules A3, D5, G3, X3)
   * @throws IllegalStateException if no runtime was set, and the class path has none, or several
   *     without GraalJS
   */
  public BridgeEngine build() {
    Executor pool = WorkerPool.shared();
    Map<String, Executor> allExecutors = new TreeMap<>(executors);
    allExecutors.putIfAbsent(JsEvent.WORKER, pool);
    Problems problems = new Problems();
    problems.addAll(customApis.warnings());
    JsonCodec codec = new JsonCodec(limits.maxDepth(), jsonModules);
    List<PluginSource> allPlugins = builtIns(codec);
    allPlugins.addAll(plugins);
    host.offers(proxies.of(host.services(), problems))
        .forEach(offer -> allPlugins.add(PluginSource.of(offer)));
    if (logic != null) {
      logic.offers(systemInfoOfPrograms()).forEach(offer -> allPlugins.add(PluginSource.of(offer)));
    }
    PluginRules rules =
        new PluginRules(host.requestType(), host.contextType(), allExecutors.keySet());
    HandlerTable handlers = HandlerTable.of(allPlugins, rules, problems);
    ApiTable apis =
        new ApiTable(
            handlers,
            LogicApis.of(logic),
            customApis,
            permissions.restricted(),
            interceptors,
            paramsMode,
            new ApiManifest(stacks, codec),
            problems);
    problems.throwErrors();
    PayloadLimits payloadLimits = new PayloadLimits(limits.maxPayloadChars(), limits.maxDepth());
    EngineParts parts =
        new EngineParts(
            runtime == null ? JsRuntimes.preferred() : runtime,
            host,
            List.copyOf(allPlugins),
            Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>())),
            apis,
            permissions,
            limits,
            clock,
            environmentOfPrograms(),
            handlerExecutor == null ? pool : handlerExecutor,
            allExecutors,
            List.copyOf(callListeners),
            List.copyOf(programListeners),
            codec,
            new Outcomes(codec, payloadLimits),
            new EngineHooks(interceptors, logic),
            new AtomicInteger());
    return new BridgeEngine(parts, problems.warnings());
  }

  private List<PluginSource> builtIns(JsonCodec codec) {
    SystemInfo info = systemInfoOfPrograms();
    Function<String, ? extends Storage> newStorage = storage;
    Map<String, Storage> storages = new ConcurrentHashMap<>();
    List<PluginSource> sources = new ArrayList<>();
    sources.add(new PluginSource(SystemPlugin.class, () -> new SystemPlugin(info), null, false));
    sources.add(
        new PluginSource(
            StoragePlugin.class,
            () ->
                new StoragePlugin(
                    appId -> storages.computeIfAbsent(appId, newStorage),
                    params -> codec.read(params, JsonNode.class)),
            null,
            false));
    return sources;
  }

  private SystemInfo systemInfoOfPrograms() {
    String language = environment.language();
    return language == null || hasOwnLanguage()
        ? systemInfo
        : systemInfo.withApp(systemInfo.app().withLanguage(language));
  }

  private ProgramEnvironment environmentOfPrograms() {
    return environment.language() != null && hasOwnLanguage()
        ? environment.withLanguage(systemInfo.app().language())
        : environment;
  }

  /** Returns whether the host has said, with the system information, what the language is. */
  private boolean hasOwnLanguage() {
    return !systemInfo.app().language().equals(AppBaseInfo.DEFAULT.language());
  }

  private BridgeEngineBuilder add(PluginSource source) {
    plugins.add(source);
    return this;
  }
}
