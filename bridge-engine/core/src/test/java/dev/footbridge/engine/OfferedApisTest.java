package dev.footbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.RequestEvent;
import dev.footbridge.engine.host.OfferedApis;
import dev.footbridge.engine.internal.wire.Op;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Rule D10: the built-ins of a host. */
class OfferedApisTest {
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

  private static String result(RunningProgram run, String api) throws Exception {
    int before = run.messages().size();
    run.runToIdle(js -> js.raw(Op.CALL_WX, api, "{\"key\":\"a\"}"));
    return run.messages().get(before);
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
}
