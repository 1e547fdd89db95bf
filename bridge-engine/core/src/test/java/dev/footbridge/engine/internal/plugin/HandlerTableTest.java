package dev.footbridge.engine.internal.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.Exchange;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.MiniAppContext;
import dev.footbridge.api.RequestEvent;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.contract.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rules D5, D10: which of several handlers has a name, and how two of one name are told apart. */
class HandlerTableTest {
  /** The requests of the host. */
  public static class ShopRequest extends RequestEvent {
    public ShopRequest(Exchange exchange) {
      super(exchange);
    }
  }

  private final Problems problems = new Problems();

  private HandlerTable table(PluginSource... plugins) {
    return HandlerTable.of(
        Arrays.asList(plugins),
        new PluginRules(ShopRequest.class, MiniAppContext.class, Set.of()),
        problems);
  }

  private static PluginSource source(Class<?> plugin) {
    return new PluginSource(plugin, null, null, false);
  }

  private void assertTwice(List<Class<?>> plugins, String text) {
    table(plugins.stream().map(HandlerTableTest::source).toArray(PluginSource[]::new));
    assertThat(problems.errors())
        .filteredOn(problem -> problem.code() == ProblemCode.HANDLER_TWICE)
        .extracting(Problem::text)
        .containsExactly(text);
  }

  @JsPlugin(secondary = true)
  public static class Repeating extends BaseJsPlugin {
    @JsEvent({"pay", "pay"})
    public void pay(RequestEvent req) {}
  }

  @Test
  void D5_aHandlerThatNamesAnEventTwiceIsToldThatItIsTheSame() {
    assertTwice(
        List.of(Repeating.class),
        "@JsEvent \"pay\" is already handled by the same method; use another name\n"
            + "    for method HandlerTableTest.Repeating.pay");
  }

  @JsPlugin(secondary = true)
  public static class Overloaded extends BaseJsPlugin {
    @JsEvent("pay")
    public void pay(RequestEvent req) {}

    @JsEvent("pay")
    public void pay(ShopRequest req) {}
  }

  @Test
  void D5_overloadsAreToldApartByTheirParameters() {
    assertTwice(
        List.of(Overloaded.class),
        "@JsEvent \"pay\" is already handled by "
            + Overloaded.class.getName()
            + ".pay(RequestEvent); use another name\n"
            + "    for method HandlerTableTest.Overloaded.pay");
  }

  @Test
  void D5_classesOfOneSimpleNameAreToldApartByTheirFullNames() {
    String first = dev.footbridge.engine.internal.plugin.first.Wallet.class.getName();
    String second = dev.footbridge.engine.internal.plugin.second.Wallet.class.getName();

    assertTwice(
        List.of(
            dev.footbridge.engine.internal.plugin.first.Wallet.class,
            dev.footbridge.engine.internal.plugin.second.Wallet.class),
        "@JsEvent \"pay\" is already handled by "
            + first
            + ".pay, here by "
            + second
            + "; use another name, or register the later plugin as a replacement\n"
            + "    for method Wallet.pay");
  }

  /** Loads a second copy of this class and of those nested in it. */
  private static final class Copying extends ClassLoader {
    Copying() {
      super(HandlerTableTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith(HandlerTableTest.class.getName()) || findLoadedClass(name) != null) {
        return super.loadClass(name, resolve);
      }
      String file = name.replace('.', '/') + ".class";
      try (InputStream code = Objects.requireNonNull(getParent().getResourceAsStream(file))) {
        byte[] bytes = code.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }

  @JsPlugin(secondary = true)
  public static class Copied extends BaseJsPlugin {
    @JsEvent("pay")
    public void pay(RequestEvent req) {}
  }

  @Test
  void D5_copiesOfOneClassAreToldApartByWhereTheyAreFrom() throws Exception {
    Class<?> copy = new Copying().loadClass(Copied.class.getName());

    assertTwice(
        List.of(copy, Copied.class),
        "@JsEvent \"pay\" is already handled by "
            + Copied.class.getName()
            + ".pay of the loader "
            + Copying.class.getName()
            + "; use another name, or register the later plugin as a replacement\n"
            + "    for method HandlerTableTest.Copied.pay");
  }

  @JsPlugin(secondary = false)
  public static class Offered extends BaseJsPlugin {
    @JsEvent("scan")
    public void scan(RequestEvent req) {}

    @JsEvent("vibrate")
    public void vibrate(RequestEvent req) {}

    @JsEvent("print")
    public void print(RequestEvent req) {}
  }

  @JsPlugin(secondary = false)
  public static class Scanner extends BaseJsPlugin {
    @JsEvent("scan")
    public void ownScan(RequestEvent req) {}
  }

  @Test
  void D10_whatAHostOffersIsHandledWhereNoPluginTakesItsName() {
    PluginSource offer =
        new PluginSource(Offered.class, null, null, false, Set.of("scan", "vibrate"));

    HandlerTable table = table(offer, source(Scanner.class));

    assertThat(problems.errors()).isEmpty();
    assertThat(table.custom()).isEmpty();
    assertThat(table.builtIn()).containsOnlyKeys("scan", "vibrate");
    assertThat(table.builtIn().get("scan").describe())
        .isEqualTo("HandlerTableTest.Scanner.ownScan");
    assertThat(table.builtIn().get("vibrate").describe())
        .isEqualTo("HandlerTableTest.Offered.vibrate");
  }

  /** The requests of another host. */
  public static class OtherRequest extends RequestEvent {
    public OtherRequest(Exchange exchange) {
      super(exchange);
    }
  }

  @JsPlugin(secondary = true)
  public static class Wrong extends BaseJsPlugin {
    @JsEvent("pay")
    public void pay(RequestEvent req) {}

    @JsEvent("pay")
    public void pay(OtherRequest req) {}

    @JsEvent("pay")
    public void pay(String card, int amount) {}
  }

  @Test
  void D5_anOverloadThatCannotBeCalledIsNoSecondHandler() {
    HandlerTable table = table(source(Wrong.class));

    assertThat(problems.errors())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.HANDLER_METHOD, ProblemCode.HANDLER_METHOD);
    assertThat(table.custom()).containsOnlyKeys("pay");
  }

  @JsPlugin(secondary = true)
  public static class Prefixed extends BaseJsPlugin {
    @JsEvent("wx.pay")
    public void pay(RequestEvent req) {}

    @JsEvent({"wx.scan", "scan"})
    public void scan(RequestEvent req) {}
  }

  @Test
  void D5_aNameWithThePrefixIsAWarningUnlessTheHandlerHasTheOtherToo() {
    HandlerTable table = table(source(Prefixed.class));

    assertThat(problems.errors()).isEmpty();
    assertThat(problems.warnings())
        .extracting(Problem::text)
        .containsExactly(
            "@JsEvent \"wx.pay\" has a prefix, so wx.pay() does not call it; write"
                + " @JsEvent(\"pay\")\n    for method HandlerTableTest.Prefixed.pay");
    assertThat(table.custom()).containsOnlyKeys("wx.pay", "wx.scan", "scan");
  }

  interface Paying {
    @JsEvent("pay")
    void pay(RequestEvent req);
  }

  interface PayingByCard extends Paying {}

  @JsPlugin(secondary = true)
  public static class Forgetful extends BaseJsPlugin implements PayingByCard {
    @Override
    public void pay(RequestEvent req) {}
  }

  @Test
  void D1_theAnnotationOfAnInheritedInterfaceIsRepeated() {
    table(source(Forgetful.class));

    assertThat(problems.errors())
        .extracting(Problem::text)
        .containsExactly(
            "this method overrides the @JsEvent method HandlerTableTest.Paying.pay without the"
                + " annotation; repeat the annotation\n"
                + "    for method HandlerTableTest.Forgetful.pay");
  }
}
