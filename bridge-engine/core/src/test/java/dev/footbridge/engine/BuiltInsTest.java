package dev.footbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.builtin.AppBaseInfo;
import dev.footbridge.engine.builtin.DeviceInfo;
import dev.footbridge.engine.builtin.MemoryStorage;
import dev.footbridge.engine.builtin.SystemInfo;
import dev.footbridge.engine.builtin.WindowInfo;
import dev.footbridge.engine.environment.ProgramEnvironment;
import dev.footbridge.engine.internal.wire.Op;
import dev.footbridge.engine.spi.JsSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule D6: the results of the built-in tier, before the shim adds the documented form. */
class BuiltInsTest {
  private static final int MOST_PER_VALUE = 1 << 20;
  private static final int MOST_IN_ALL = 10 << 20;

  private static String sync(RunningProgram run, String api, String params) throws Exception {
    AtomicReference<String> result = new AtomicReference<>();
    run.run(js -> result.set(js.raw(Op.CALL_WX_SYNC, api, params)));
    return result.get();
  }

  /** Calls an asynchronous API; returns the kind of its answer and the answer. */
  private static String async(RunningProgram run, String api, String params) throws Exception {
    int before = run.messages().size();
    run.runToIdle(js -> js.raw(Op.CALL_WX, api, params));
    assertThat(run.messages()).hasSize(before + 1);
    return run.messages().get(before).replaceFirst("^\\[(\\d+),\\d+,(.*)]$", "$1 $2");
  }

  private static String set(RunningProgram run, String key, String data) throws Exception {
    return sync(run, "setStorageSync", "{\"key\":\"" + key + "\",\"data\":" + data + "}");
  }

  private static String get(RunningProgram run, String key) throws Exception {
    return sync(run, "getStorageSync", "{\"key\":\"" + key + "\"}");
  }

  @Test
  void D6_setStorageKeepsTheJsonOfItsData() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      assertThat(async(run, "setStorage", "{\"key\":\"a\",\"data\":{\"n\":[1,null]}}"))
          .isEqualTo("1 {\"errMsg\":\"setStorage:ok\"}");
      assertThat(set(run, "b", "\"t\"")).isEqualTo("{\"errMsg\":\"setStorageSync:ok\"}");

      assertThat(get(run, "a"))
          .isEqualTo("{\"data\":{\"n\":[1,null]},\"errMsg\":\"getStorageSync:ok\"}");
      assertThat(get(run, "b")).startsWith("{\"data\":\"t\",");
      assertThat(get(run, "absent")).startsWith("{\"data\":\"\",");
      sync(run, "setStorageSync", "{\"key\":\"b\"}");
      assertThat(get(run, "b")).as("no data is an empty string").startsWith("{\"data\":\"\",");
    }
  }

  @Test
  void D6_getStorageAnswersWithTheDataOrFails() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      set(run, "a", "7");

      assertThat(async(run, "getStorage", "{\"key\":\"a\"}"))
          .isEqualTo("1 {\"data\":7,\"errMsg\":\"getStorage:ok\"}");
      assertThat(async(run, "getStorage", "{\"key\":\"b\"}"))
          .isEqualTo("2 {\"errMsg\":\"getStorage:fail data not found\"}");
    }
  }

  @Test
  void D6_removeAndClearDeleteValues() throws Exception {
    MemoryStorage storage = new MemoryStorage();
    try (RunningProgram run = new RunningProgram(b -> b.storage(appId -> storage))) {
      for (String key : List.of("a", "b", "c", "d")) {
        set(run, key, "1");
      }
      assertThat(async(run, "removeStorage", "{\"key\":\"a\"}")).startsWith("1 ");
      assertThat(sync(run, "removeStorageSync", "{\"key\":\"b\"}")).contains(":ok");
      assertThat(storage.keys()).containsExactly("c", "d");
      assertThat(async(run, "clearStorage", "{}")).startsWith("1 ");
      assertThat(storage.keys()).isEmpty();
      set(run, "a", "1");
      assertThat(sync(run, "clearStorageSync", "{}")).contains(":ok");
      assertThat(storage.keys()).isEmpty();
    }
  }

  @Test
  void D6_theSizeIsInKilobytesRoundedUp() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      assertThat(info(run)).isEqualTo("{\"keys\":[],\"currentSize\":0,\"limitSize\":10240");
      set(run, "k", "\"" + "x".repeat(1021) + "\"");
      assertThat(info(run)).isEqualTo("{\"keys\":[\"k\"],\"currentSize\":1,\"limitSize\":10240");
      set(run, "k", "\"" + "x".repeat(1022) + "\"");
      assertThat(info(run)).contains("\"currentSize\":2");
      assertThat(async(run, "getStorageInfo", "{}")).startsWith("1 " + info(run));
    }
  }

  private static String info(RunningProgram run) throws Exception {
    return sync(run, "getStorageInfoSync", "{}").replaceFirst(",\"errMsg\".*", "");
  }

  @Test
  void D6_aValueMayHaveAMegabyteAndNoMore() throws Exception {
    MemoryStorage storage = new MemoryStorage();
    try (RunningProgram run = new RunningProgram(b -> b.storage(appId -> storage))) {
      String most = "x".repeat(MOST_PER_VALUE - 2); // the quotes count, too
      set(run, "k", "\"" + most + "\"");
      assertThat(storage.get("k")).hasSize(MOST_PER_VALUE);

      assertThat(set(run, "k", "\"x" + most + "\""))
          .contains(
              "setStorageSync:fail exceed storage item max length: the JSON of 'k' has 1048577"
                  + " characters, 1048576 are allowed");
      assertThat(storage.get("k")).hasSize(MOST_PER_VALUE);
    }
  }

  @Test
  void D6_allTogetherMayHaveTenMegabytesAndNoMore() throws Exception {
    MemoryStorage storage = new MemoryStorage();
    String full = "\"" + "x".repeat(MOST_PER_VALUE - 3) + "\"";
    try (RunningProgram run = new RunningProgram(b -> b.storage(appId -> storage))) {
      for (int i = 0; i < 10; i++) {
        set(run, "" + i, full);
      }
      assertThat(storage.size()).isEqualTo(MOST_IN_ALL);

      assertThat(set(run, "0", full)).as("a value replaces itself").contains(":ok");
      String refusal = ":fail exceed storage max size: 10485760 characters are allowed in all";
      assertThat(set(run, "n", "1")).contains(refusal);
      assertThat(set(run, "0", "\"x" + full.substring(1))).contains(refusal);
      sync(run, "removeStorageSync", "{\"key\":\"9\"}");
      assertThat(set(run, "n", "1")).contains(":ok");
    }
  }

  @Test
  void D6_aKeyIsATextThatIsNotEmpty() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      for (String api : List.of("setStorageSync", "getStorageSync", "removeStorageSync")) {
        for (String params : List.of("{}", "{\"key\":\"\"}", "{\"key\":7}", "{\"key\":null}")) {
          assertThat(sync(run, api, params))
              .contains(
                  api
                      + ":fail parameter error: parameter.key should be a String that is not"
                      + " empty;");
        }
      }
    }
  }

  @Test
  void D6_eachProgramHasAStorageOfItsOwnThatOutlivesIt() throws Exception {
    FakeRuntime js = new FakeRuntime();
    BridgeEngine engine = BridgeEngine.builder().runtime(js).build();
    AtomicReference<String> result = new AtomicReference<>();
    JsSource sets =
        js.source(
            fake -> fake.raw(Op.CALL_WX_SYNC, "setStorageSync", "{\"key\":\"a\",\"data\":1}"));
    JsSource gets =
        js.source(
            fake -> result.set(fake.raw(Op.CALL_WX_SYNC, "getStorageSync", "{\"key\":\"a\"}")));

    runOnce(engine, "wx-one", sets);
    runOnce(engine, "wx-two", gets);
    assertThat(result.get()).startsWith("{\"data\":\"\",");
    runOnce(engine, "wx-one", gets);
    assertThat(result.get()).startsWith("{\"data\":1,");
  }

  private static void runOnce(BridgeEngine engine, String appId, JsSource source) throws Exception {
    try (MiniProgram program = engine.launch(MiniAppInfo.of(appId))) {
      program.evaluate(source).get(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
  }

  @Test
  void D6_theSystemApisReturnTheHostsInformation() throws Exception {
    SystemInfo info =
        SystemInfo.DEFAULT
            .withDevice(
                DeviceInfo.DEFAULT
                    .withBrand("b")
                    .withModel("m")
                    .withSystem("s")
                    .withPlatform("p")
                    .withCpuType("c")
                    .withMemorySize(1)
                    .withBenchmarkLevel(2))
            .withWindow(
                WindowInfo.DEFAULT
                    .withPixelRatio(1.5)
                    .withScreenWidth(1)
                    .withScreenHeight(2)
                    .withWindowWidth(3)
                    .withWindowHeight(4)
                    .withStatusBarHeight(5)
                    .withScreenTop(6)
                    .withSafeArea(new WindowInfo.SafeArea(7, 8, 9, 10, 11, 12)))
            .withApp(
                AppBaseInfo.DEFAULT
                    .withSdkVersion("3.1")
                    .withVersion("8.1")
                    .withLanguage("de")
                    .withTheme("dark"));
    String device =
        "\"brand\":\"b\",\"model\":\"m\",\"system\":\"s\",\"platform\":\"p\",\"cpuType\":\"c\","
            + "\"memorySize\":1,\"benchmarkLevel\":2,";
    String window =
        "\"pixelRatio\":1.5,\"screenWidth\":1,\"screenHeight\":2,\"windowWidth\":3,"
            + "\"windowHeight\":4,\"statusBarHeight\":5,\"screenTop\":6,"
            + "\"safeArea\":{\"left\":7,\"right\":8,\"top\":9,\"bottom\":10,\"width\":11,"
            + "\"height\":12},";
    String app =
        "\"SDKVersion\":\"3.1\",\"version\":\"8.1\",\"language\":\"de\",\"theme\":\"dark\","
            + "\"enableDebug\":false,\"host\":{\"appId\":\"wx-test\"},";
    try (RunningProgram run = new RunningProgram(b -> b.systemInfo(info))) {
      assertThat(sync(run, "getDeviceInfo", "{}"))
          .isEqualTo("{" + device + "\"errMsg\":\"getDeviceInfo:ok\"}");
      assertThat(sync(run, "getWindowInfo", "{}"))
          .isEqualTo("{" + window + "\"errMsg\":\"getWindowInfo:ok\"}");
      assertThat(sync(run, "getAppBaseInfo", "{}"))
          .isEqualTo("{" + app + "\"errMsg\":\"getAppBaseInfo:ok\"}");
      assertThat(sync(run, "getSystemInfoSync", "{}"))
          .isEqualTo("{" + device + window + app + "\"errMsg\":\"getSystemInfoSync:ok\"}");
      assertThat(async(run, "getSystemInfo", "{}"))
          .isEqualTo("1 {" + device + window + app + "\"errMsg\":\"getSystemInfo:ok\"}");
    }
  }

  @ParameterizedTest
  @CsvSource({"zh_CN,en,zh_CN,zh_CN", "zh_CN,fr,fr,fr", ",fr,fr,", ",en,en,"})
  void T8_theAppAndJavaScriptHaveOneLanguage(
      String ofEnvironment, String ofSystemInfo, String ofApp, String ofJavaScript)
      throws Exception {
    ProgramEnvironment environment =
        ofEnvironment == null
            ? ProgramEnvironment.MACHINE
            : ProgramEnvironment.MACHINE.withLanguage(ofEnvironment);
    SystemInfo info = SystemInfo.DEFAULT.withApp(AppBaseInfo.DEFAULT.withLanguage(ofSystemInfo));
    try (RunningProgram run =
        new RunningProgram(b -> b.environment(environment).systemInfo(info))) {
      assertThat(sync(run, "getAppBaseInfo", "{}")).contains("\"language\":\"" + ofApp + "\"");
      assertThat(run.js.locale())
          .isEqualTo(
              ofJavaScript == null
                  ? null
                  : ProgramEnvironment.MACHINE.withLanguage(ofJavaScript).locale());
    }
  }

  @Test
  void D6_aValueThatJsonDoesNotHaveIsReturnedWithItsType() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      sync(run, "setStorageSync", "{\"key\":\"at\",\"data\":5,\"dataType\":\"Date\"}");

      assertThat(get(run, "at"))
          .contains("\"data\":5", "\"dataType\":\"Date\"", "\"errMsg\":\"getStorageSync:ok\"");
    }
  }

  @Test
  void D6_anObjectThatLooksLikeSuchAValueIsReturnedAsItIs() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      String object = "{\"footbridge:type\":\"Date\",\"data\":5}";
      set(run, "odd", object);

      assertThat(get(run, "odd"))
          .isEqualTo("{\"data\":" + object + ",\"errMsg\":\"getStorageSync:ok\"}");
    }
  }
}
