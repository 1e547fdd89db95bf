package dev.footbridge.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.HostPlugin;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.PluginFactory;
import dev.footbridge.api.PluginRegistry;
import dev.footbridge.api.ProxyService;
import dev.footbridge.contract.problem.BridgeConfigurationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;

/** What becomes of the classes that are named as plugins. */
class LoadedPluginsTest {
  private final List<String> registered = new ArrayList<>();

  /** Lists what is registered. */
  private final PluginRegistry engine =
      new PluginRegistry() {
        @Override
        public PluginRegistry plugin(Class<? extends HostPlugin<?>> type) {
          registered.add(type.getSimpleName());
          return this;
        }

        @Override
        public <P extends HostPlugin<?>> PluginRegistry plugin(
            Class<P> type, Supplier<? extends P> supplier) {
          registered.add(type.getSimpleName() + " from " + supplier.get());
          return this;
        }

        @Override
        public PluginRegistry proxy(Object proxy) {
          registered.add("proxy " + proxy.getClass().getSimpleName());
          return this;
        }
      };

  @JsPlugin(secondary = true)
  public static class Pay extends BaseJsPlugin {
    private final String till;

    public Pay(String till) {
      this.till = till;
    }

    @Override
    public String toString() {
      return till;
    }
  }

  @JsPlugin(secondary = true)
  public static class Refund extends BaseJsPlugin {}

  @ProxyService(proxy = Runnable.class)
  public static class Proxy {}

  public static class Plugins implements PluginFactory {
    @Override
    public void register(PluginRegistry plugins) {
      Objects.requireNonNull(Thread.currentThread().getContextClassLoader());
      plugins.plugin(Pay.class, () -> new Pay("a till")).plugin(Refund.class).proxy(new Proxy());
    }
  }

  public static class Nothing implements PluginFactory {
    @Override
    public void register(PluginRegistry plugins) {}
  }

  public static class Throwing implements PluginFactory {
    @Override
    public void register(PluginRegistry plugins) {
      throw new IllegalStateException("no till");
    }
  }

  public static class Null implements PluginFactory {
    @Override
    @SuppressWarnings("NullAway") // as an author's code may
    public void register(PluginRegistry plugins) {
      plugins.plugin(null);
    }
  }

  public static class NotCreated implements PluginFactory {
    public NotCreated() {
      throw new UnsupportedOperationException("no network");
    }

    @Override
    public void register(PluginRegistry plugins) {}
  }

  public static class WithParameter implements PluginFactory {
    public WithParameter(String unused) {}

    @Override
    public void register(PluginRegistry plugins) {}
  }

  public abstract static class Abstract implements PluginFactory {}

  private static final class Hidden implements PluginFactory {
    @Override
    public void register(PluginRegistry plugins) {}
  }

  @Test
  void aFactorysPluginsStandAtItsPlace() {
    register(Refund.class);
    assertThat(registered).containsExactly("Refund");

    registered.clear();
    register(Proxy.class, Plugins.class);
    assertThat(registered)
        .containsExactly("proxy Proxy", "Pay from a till", "Refund", "proxy Proxy");
  }

  @Test
  void aPluginThatIsNamedBesideItsFactoryIsRegisteredOnce() {
    register(Pay.class, Plugins.class);
    assertThat(registered).containsExactly("Pay from a till", "Refund", "proxy Proxy");

    registered.clear();
    register(Plugins.class, Pay.class);
    assertThat(registered).containsExactly("Pay from a till", "Refund", "proxy Proxy");
  }

  @Test
  void aFactoryRunsWithItsClassLoaderAsTheContext() {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(null);
    try {
      register(Plugins.class);
      assertThat(Thread.currentThread().getContextClassLoader()).isNull();
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
    assertThat(registered).hasSize(3);
  }

  @Test
  void aFactoryThatThrowsIsReportedWithItsStack() {
    refused(Throwing.class)
        .startsWith(
            """
            the plugin factory dev.footbridge.jvm.LoadedPluginsTest$Throwing threw
                java.lang.IllegalStateException: no till
                    at dev.footbridge.jvm.LoadedPluginsTest$Throwing.register""");
    refused(NotCreated.class)
        .startsWith(
            """
            the plugin factory dev.footbridge.jvm.LoadedPluginsTest$NotCreated cannot be created
                java.lang.UnsupportedOperationException: no network
            """);
    refused(Null.class).contains("Null threw\n    java.lang.NullPointerException: type\n");
  }

  @Test
  void aFactoryMustBePossibleToCreate() {
    for (Class<?> type : List.of(WithParameter.class, Abstract.class, Hidden.class)) {
      refused(type)
          .isEqualTo(
              "the plugin factory "
                  + type.getName()
                  + " cannot be created; make the class public, with a public constructor without"
                  + " parameters");
    }
    assertThat(new Hidden()).isNotNull();
  }

  @Test
  void aFactoryThatRegistersNothingIsReported() {
    refused(Nothing.class)
        .isEqualTo(
            "the plugin factory dev.footbridge.jvm.LoadedPluginsTest$Nothing registers no plugins;"
                + " call plugin(…) in its method register");
  }

  @Test
  void aClassThatIsNothingOfTheKindIsReported() {
    refused(LoadedPluginsTest.class)
        .isEqualTo(
            "the class dev.footbridge.jvm.LoadedPluginsTest is no plugin, which extends BaseJsPlugin,"
                + " no factory, which implements PluginFactory, and no proxy, which carries"
                + " @ProxyService");
  }

  @Test
  void allProblemsAreReportedAtOnceAndNothingIsRegistered() {
    assertThatExceptionOfType(BridgeConfigurationException.class)
        .isThrownBy(() -> register(Refund.class, Nothing.class, Throwing.class))
        .satisfies(e -> assertThat(e.problems()).hasSize(2));
    assertThat(registered).isEmpty();
  }

  private void register(Class<?>... classes) {
    new LoadedPlugins(List.of(classes)).registerWith(engine);
  }

  private AbstractStringAssert<?> refused(Class<?> type) {
    List<String> texts = new ArrayList<>();
    assertThatExceptionOfType(BridgeConfigurationException.class)
        .isThrownBy(() -> register(type))
        .satisfies(e -> e.problems().forEach(each -> texts.add(each.text())));
    assertThat(texts).hasSize(1);
    return assertThat(texts.get(0));
  }
}
