package dev.footbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.RequestEvent;
import dev.footbridge.engine.builtin.SystemInfo;
import dev.footbridge.engine.environment.ProgramEnvironment;
import dev.footbridge.engine.host.OfferedApis;
import dev.footbridge.engine.internal.wire.Op;
import dev.footbridge.engine.logic.LogicFactory;
import dev.footbridge.engine.logic.LogicLayer;
import dev.footbridge.engine.logic.LogicProgram;
import dev.footbridge.engine.spi.JsSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rule D10: the built-ins of a host. */
class OfferedApisTest {
  private static final ProgramEnvironment FRENCH = ProgramEnvironment.MACHINE.withLanguage("fr");

  /** Handles more than its host offers. */
  @JsPlugin(secondary = false)
  public static class Login extends BaseJsPlugin {
    private final String user;

    Login(String user) {
      this.user = user;
    }

    @JsEvent("login")
    public void login(RequestEvent req) {
      req.ok(Map.of("user", user));
    }

    @JsEvent("pay")
    public void pay(RequestEvent req) {
      req.ok(Map.of("by", "host"));
    }

    @JsEvent("getStorage")
    public void getStorage(RequestEvent req) {
      req.ok(Map.of("data", "the host's"));
    }
  }

  /** A plugin of the built-in tier. */
  @JsPlugin(secondary = false)
  public static class Pay extends BaseJsPlugin {
    @JsEvent("pay")
    public void pay(RequestEvent req) {
      req.ok(Map.of("by", "plugin"));
    }
  }

  /** Offers some of the APIs. */
  private static final class OfferingHost extends TestHost {
    private final Set<String> events;
    private final AtomicInteger created = new AtomicInteger();

    OfferingHost(String... events) {
      this.events = Set.of(events);
    }

    @Override
    public List<OfferedApis> offers(List<Object> proxies) {
      return List.of(
          new OfferedApis(
              Login.class, () -> new Login("user " + created.incrementAndGet()), events));
    }
  }

  /** Makes logic layers that do nothing, of programs that have some APIs of the login. */
  private static final class OfferingLogic implements LogicFactory, LogicLayer {
    private final Set<String> events;

    OfferingLogic(String... events) {
      this.events = Set.of(events);
    }

    @Override
    public JsSource script() {
      return new JsSource("logic.js", "");
    }

    @Override
    public Set<String> apis() {
      return Set.of();
    }

    @Override
    public List<OfferedApis> offers(SystemInfo info) {
      return List.of(new OfferedApis(Login.class, () -> new Login(info.app().language()), events));
    }

    @Override
    public LogicLayer create(LogicProgram program) {
      return this;
    }

    @Override
    public String start() {
      return "{}";
    }

    @Override
    public @Nullable String ask(String verb, String json) {
      return null;
    }
  }

  private static String result(RunningProgram run, String api) throws Exception {
    run.runToIdle(js -> js.raw(Op.CALL_WX, api, "{\"key\":\"a\"}"));
    List<String> messages = run.messages();
    return messages.get(messages.size() - 1);
  }

  @Test
  void D10_anOfferedApiIsOnWxAndOthersOfItsPluginAreNot() throws Exception {
    try (RunningProgram run = new RunningProgram(b -> b.host(new OfferingHost("login")))) {
      assertThat(result(run, "login")).contains("{\"user\":\"user 1\",\"errMsg\":\"login:ok\"}");
      assertThat(result(run, "pay")).contains("pay:fail", "\"errCode\":1001");
      assertThat(run.js.manifest()).contains("\"name\":\"login\"").doesNotContain("\"pay\"");
    }
  }

  @Test
  void D10_aPluginOfTheBuiltInTierAndTheEngineTakePrecedence() throws Exception {
    try (RunningProgram run =
        new RunningProgram(
            b -> b.plugin(Pay.class).host(new OfferingHost("login", "pay", "getStorage")))) {
      assertThat(result(run, "pay")).contains("{\"by\":\"plugin\",\"errMsg\":\"pay:ok\"}");
      assertThat(result(run, "getStorage")).contains("getStorage:fail data not found");
      assertThat(result(run, "login")).contains("login:ok");
    }
  }

  @Test
  void D10_theHostsPluginIsCreatedForEachProgram() throws Exception {
    OfferingHost host = new OfferingHost("login");
    for (String user : List.of("user 1", "user 2")) {
      try (RunningProgram run = new RunningProgram(b -> b.host(host))) {
        assertThat(result(run, "login")).contains(user);
      }
    }
  }

  @Test
  void W54_aLogicLayersOffersComeBehindPluginsAndTheHost() throws Exception {
    OfferingLogic logic = new OfferingLogic("login", "pay", "getStorage");
    try (RunningProgram run =
        new RunningProgram(b -> b.plugin(Pay.class).logic(logic).environment(FRENCH))) {
      assertThat(result(run, "login")).contains("{\"user\":\"fr\",\"errMsg\":\"login:ok\"}");
      assertThat(result(run, "pay")).contains("{\"by\":\"plugin\"");
      assertThat(result(run, "getStorage")).contains("getStorage:fail data not found");
    }
    OfferingHost host = new OfferingHost("login");
    try (RunningProgram run = new RunningProgram(b -> b.host(host).logic(logic))) {
      assertThat(result(run, "login")).contains("\"user 1\"");
      assertThat(result(run, "pay")).contains("{\"by\":\"host\"");
    }
  }
}
