package dev.footbridge.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.PluginFactory;
import dev.footbridge.api.PluginRegistry;
import dev.footbridge.api.RequestEvent;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Plugins whose constructors take parameters. */
class PluginFactoryTest {
  /** Counts the payments of its till. */
  @JsPlugin(secondary = true)
  public static class PayPlugin extends BaseJsPlugin {
    private final String till;
    private int payments;

    /** Creates a plugin that has taken no payment. */
    public PayPlugin(String till) {
      this.till = till;
    }

    /** Takes a payment. */
    @JsEvent("pay")
    public void pay(RequestEvent req) {
      req.ok(Map.of("till", till, "payments", ++payments));
    }
  }

  /** Creates plugins. */
  public static final class Plugins implements PluginFactory {
    @Override
    public void register(PluginRegistry plugins) {
      plugins.plugin(PayPlugin.class, () -> new PayPlugin("till 7"));
    }
  }

  @Nested
  class OfTheBuilder {
    @RegisterExtension
    static final MiniProgramExtension mini =
        MiniProgramExtension.builder().plugins(new Plugins()).build();

    @Test
    @UseRuntime("graaljs")
    void D5_aFactoryGivesEachProgramItsOwnPlugin(TestProgram program) {
      assertThat(program.call("pay")).hasData("till", "till 7").hasData("payments", 1);
    }

    @Test
    @UseRuntime("quickjs")
    void D5_aFactoryGivesEachProgramItsOwnPluginOnQuickJs(TestProgram program) {
      assertThat(program.call("pay")).hasData("till", "till 7").hasData("payments", 1);
    }
  }

  @Nested
  @WithMiniProgram(plugins = PayPlugin.class, factories = Plugins.class)
  class OfTheAnnotation {
    @RepeatedTest(2)
    void D5_aFactoryGivesEachProgramItsOwnPlugin(TestProgram program) {
      assertThat(program.call("pay")).hasData("till", "till 7").hasData("payments", 1);
    }
  }
}
