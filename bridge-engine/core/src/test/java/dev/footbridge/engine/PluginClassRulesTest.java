package dev.footbridge.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.HostPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.RequestEvent;
import dev.footbridge.engine.config.BridgeConfigurationException;
import org.junit.jupiter.api.Test;

/** What is wrong with a plugin's class is told when the engine is built (rules D1, D5). */
class PluginClassRulesTest {
  @JsPlugin(secondary = true)
  static class NotPublic extends BaseJsPlugin {
    public NotPublic() {}
  }

  @JsPlugin(secondary = true)
  public abstract static class NotConcrete extends BaseJsPlugin {}

  @JsPlugin(secondary = true)
  @SuppressWarnings("ClassCanBeStatic") // that it is not is what the rule is about
  public class Inner extends BaseJsPlugin {}

  @JsPlugin(secondary = true)
  public static class NeedsArguments extends BaseJsPlugin {
    public NeedsArguments(int unused) {}
  }

  @JsPlugin(secondary = true)
  public static class NotPublicMethod extends BaseJsPlugin {
    @JsEvent("pay")
    void pay(RequestEvent req) {}
  }

  @JsPlugin(secondary = true)
  public static class NoName extends BaseJsPlugin {
    @JsEvent("")
    public void pay(RequestEvent req) {}
  }

  @JsPlugin(secondary = true)
  public static class Overridden extends BaseJsPlugin {
    @JsEvent("pay")
    public void pay(RequestEvent req) {}

    @JsEvent("refund")
    public void refund(RequestEvent req) {}
  }

  public static class Overriding extends Overridden {
    @Override
    public void pay(RequestEvent req) {}

    @Override
    @JsEvent("refundTwice")
    public void refund(RequestEvent req) {}
  }

  interface Declared {
    @JsEvent("byDefault")
    default void byDefault(RequestEvent req) {}

    @JsEvent("repeated")
    void repeated(RequestEvent req);
  }

  @JsPlugin(secondary = true)
  public static class Declaring extends BaseJsPlugin implements Declared {
    @Override
    @JsEvent("repeated")
    public void repeated(RequestEvent req) {}
  }

  @Test
  void D1_anOverridingMethodWithoutTheAnnotation() {
    refuses(
        Overriding.class,
        "this method overrides the @JsEvent method PluginClassRulesTest.Overridden.pay but carries"
            + " none; repeat the annotation\n    for method PluginClassRulesTest.Overriding.pay");
  }

  @Test
  void D1_anInterfacesMethod() {
    refuses(
        Declaring.class,
        "@JsEvent on an interface's method makes no handler; put it on a method of the plugin's"
            + " class\n    for method PluginClassRulesTest.Declared.byDefault");
  }

  @Test
  void D5_aClassThatIsNotPublic() {
    refuses(
        NotPublic.class,
        "a plugin must be a public class; make it and the classes around it public\n"
            + "    for class PluginClassRulesTest.NotPublic");
  }

  @Test
  void D5_anAbstractClass() {
    refuses(
        NotConcrete.class,
        "a plugin registered as a class must not be abstract; register a class that extends it\n"
            + "    for class PluginClassRulesTest.NotConcrete");
  }

  @Test
  void D5_anInnerClass() {
    refuses(
        Inner.class,
        "a plugin registered as a class must not be an inner class; make it static\n"
            + "    for class PluginClassRulesTest.Inner");
  }

  @Test
  void D5_aClassWithoutAConstructorToCall() {
    refuses(
        NeedsArguments.class,
        "a plugin registered as a class needs a public constructor without parameters;"
            + " add one, or register a supplier\n    for class PluginClassRulesTest.NeedsArguments");
  }

  @Test
  void D5_aMethodThatIsNotPublic() {
    refuses(
        NotPublicMethod.class,
        "@JsEvent method must be public\n    for method PluginClassRulesTest.NotPublicMethod.pay");
  }

  @Test
  void D5_anEmptyName() {
    refuses(
        NoName.class,
        "@JsEvent name must not be empty\n    for method PluginClassRulesTest.NoName.pay");
  }

  private static void refuses(Class<? extends HostPlugin<?>> plugin, String message) {
    assertThatThrownBy(() -> BridgeEngine.builder().plugin(plugin).build())
        .isInstanceOf(BridgeConfigurationException.class)
        .hasMessageContaining(message);
  }
}
