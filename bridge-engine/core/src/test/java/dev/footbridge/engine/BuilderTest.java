package dev.footbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.footbridge.contract.CustomApiConfig;
import dev.footbridge.contract.ParamsMode;
import dev.footbridge.engine.builtin.MemoryStorage;
import dev.footbridge.engine.builtin.SystemInfo;
import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.environment.ProgramEnvironment;
import dev.footbridge.engine.intercept.InterceptorFactory;
import dev.footbridge.engine.logic.LogicFactory;
import dev.footbridge.engine.observe.CallListener;
import dev.footbridge.engine.observe.ProgramListener;
import dev.footbridge.engine.observe.StackRecording;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Settings are chained, and the engine is built from them. */
class BuilderTest {
  private static final TestPlugin PLUGIN = new TestPlugin();

  private static final Map<String, Object> VALUES =
      Map.ofEntries(
          Map.entry("Class", TestPlugin.class),
          Map.entry("Object", "a proxy"),
          Map.entry("HostPlugin", PLUGIN),
          Map.entry("Supplier", (Supplier<TestPlugin>) () -> PLUGIN),
          Map.entry("CustomApiConfig", CustomApiConfig.NONE),
          Map.entry("BridgeHost", new TestHost()),
          Map.entry("JsRuntime", new FakeRuntime()),
          Map.entry("SystemInfo", SystemInfo.DEFAULT),
          Map.entry("Function", (Function<String, MemoryStorage>) app -> new MemoryStorage()),
          Map.entry("ParamsMode", ParamsMode.WARN),
          Map.entry("Permissions", Permissions.ALL_PUBLIC),
          Map.entry("Limits", Limits.DEFAULT),
          Map.entry("Clock", Clock.system()),
          Map.entry("ProgramEnvironment", ProgramEnvironment.OF_TESTS),
          Map.entry("String", "name"),
          Map.entry("Executor", (Executor) Runnable::run),
          Map.entry("Module", new SimpleModule()),
          Map.entry("InterceptorFactory", none(InterceptorFactory.class)),
          Map.entry("LogicFactory", none(LogicFactory.class)),
          Map.entry("StackRecording", StackRecording.ALL),
          Map.entry("CallListener", new CallListener() {}),
          Map.entry("ProgramListener", new ProgramListener() {}));

  /** Returns an object that is registered, but not used. */
  private static Object none(Class<?> type) {
    return Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, arguments) -> {
          throw new AssertionError(method);
        });
  }

  /** Returns the settings in a fixed order, since tools know an invocation by its number. */
  static Stream<Method> settings() {
    return Arrays.stream(BridgeEngineBuilder.class.getMethods())
        .filter(method -> method.getReturnType() == BridgeEngineBuilder.class)
        .sorted(Comparator.comparing(Method::toGenericString));
  }

  @ParameterizedTest
  @MethodSource("settings")
  void eachReturnsTheBuilder(Method setting) throws Exception {
    BridgeEngineBuilder builder = BridgeEngine.builder();
    Object[] arguments =
        Arrays.stream(setting.getParameterTypes())
            .map(type -> Objects.requireNonNull(VALUES.get(type.getSimpleName()), type.getName()))
            .toArray();

    assertThat(setting.invoke(builder, arguments)).isSameAs(builder);
  }

  @Test
  void theEngineHasTheRuntimeThatWasSet() {
    FakeRuntime runtime = new FakeRuntime();

    assertThat(BridgeEngine.builder().runtime(runtime).build().runtime()).isSameAs(runtime);
  }

  @Test
  void G2_warningsOfTheConfigurationAreThoseOfTheEngine() {
    CustomApiConfig config = CustomApiConfig.parse("api.json", "{\"extApi\": [], \"extApis\": []}");
    assertThat(config.warnings()).hasSize(1);

    assertThat(
            BridgeEngine.builder().runtime(new FakeRuntime()).customApis(config).build().warnings())
        .isEqualTo(config.warnings());
  }
}
