package dev.footbridge.engine;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.Exchange;
import dev.footbridge.api.HostPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.MiniAppContext;
import dev.footbridge.api.RequestEvent;
import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Problems of a plugin's class are reported when the engine is built (rules D1, D5). */
class PluginClassRulesTest {
  @JsPlugin(secondary = true)
  static class NotPublic extends BaseJsPlugin {
    public NotPublic() {}
  }

  @JsPlugin(secondary = true)
  public abstract static class NotConcrete extends BaseJsPlugin {}

  @JsPlugin(secondary = true)
  @SuppressWarnings("ClassCanBeStatic") // the test needs an inner class
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
        "this method overrides the @JsEvent method PluginClassRulesTest.Overridden.pay without"
            + " the annotation; repeat the annotation\n"
            + "    for method PluginClassRulesTest.Overriding.pay");
  }

  @Test
  void D1_anInterfacesMethod() {
    refuses(
        Declaring.class,
        "@JsEvent on a method of an interface has no effect; put it on a method of the plugin's"
            + " class\n    for method PluginClassRulesTest.Declared.byDefault");
  }

  /** Inherits its annotated methods from the interface of another one. */
  interface DeclaredAbove extends Declared {}

  @JsPlugin(secondary = true)
  public static class DeclaringAbove extends BaseJsPlugin implements DeclaredAbove {
    @Override
    @JsEvent("repeated")
    public void repeated(RequestEvent req) {}
  }

  @Test
  void D1_aMethodOfAnInterfaceThatAnotherExtends() {
    refuses(
        DeclaringAbove.class,
        "@JsEvent on a method of an interface has no effect; put it on a method of the plugin's"
            + " class\n    for method PluginClassRulesTest.Declared.byDefault");
  }

  @JsPlugin(secondary = true)
  public static class DeclaringOnly extends BaseJsPlugin implements Declared {
    @Override
    @JsEvent("byDefault")
    public void byDefault(RequestEvent req) {}

    @Override
    public void repeated(RequestEvent req) {}
  }

  @Test
  void D1_anInterfacesMethodThatIsImplementedWithoutTheAnnotation() {
    refuses(
        DeclaringOnly.class,
        "this method overrides the @JsEvent method PluginClassRulesTest.Declared.repeated without"
            + " the annotation; repeat the annotation\n"
            + "    for method PluginClassRulesTest.DeclaringOnly.repeated");
  }

  interface Plain {
    default void unrelated(RequestEvent req) {}

    void implemented(RequestEvent req);
  }

  @JsPlugin(secondary = true)
  public static class OfPlain extends BaseJsPlugin implements Plain {
    @JsEvent("own")
    public void own(RequestEvent req) {}

    @Override
    public void implemented(RequestEvent req) {}
  }

  @Test
  void D1_otherMethodsOfInterfacesAreNoHandlers() {
    accepts(OfPlain.class);
  }

  /** What Kotlin makes of a handler in a companion object. */
  @JsPlugin(secondary = true)
  public static class WithCompanion extends BaseJsPlugin {
    public static final class Companion {
      @JsEvent("lost")
      public void lost(RequestEvent req) {}
    }
  }

  /** The same with {@code @JvmStatic}, which copies the handler into the plugin's class. */
  @JsPlugin(secondary = true)
  public static class WithCopies extends BaseJsPlugin {
    @JsEvent("kept")
    public static void kept(RequestEvent req) {}

    public static final class Companion {
      @JsEvent("kept")
      public void kept(RequestEvent req) {}
    }
  }

  @Test
  void D1_aMethodOfACompanionObjectIsAHandlerOnlyIfThePluginHasACopy() {
    refuses(
        WithCompanion.class,
        "@JsEvent in a companion object has no effect; put it on a method of the plugin's class\n"
            + "    for method PluginClassRulesTest.WithCompanion.Companion.lost");
    accepts(WithCopies.class);
  }

  @JsPlugin(secondary = true)
  public static class Nesting extends BaseJsPlugin {
    public static class Handlers {
      @JsEvent("lost")
      public void lost(RequestEvent req) {}
    }
  }

  /** Its own handler does not hide that of the nested classes. */
  @JsPlugin(secondary = true)
  public static class NestingToo extends BaseJsPlugin {
    @JsEvent("own")
    public void own(RequestEvent req) {}

    static final class Outer {
      static final class Deeper {
        @JsEvent("own")
        public void own(RequestEvent req) {}
      }
    }
  }

  /** Its nested classes are plugins or their interfaces, which are checked by themselves. */
  @JsPlugin(secondary = true)
  public static class NestingPlugins extends BaseJsPlugin {
    @JsEvent("own")
    public void own(RequestEvent req) {}

    interface Nested {
      @JsEvent("inner")
      void inner(RequestEvent req);
    }

    @JsPlugin(secondary = true)
    public static class Inner extends NestingPlugins implements Nested {
      @Override
      @JsEvent("inner")
      public void inner(RequestEvent req) {}
    }
  }

  /** A class of a library that is not there. */
  public static class Absent {}

  /** Its nested classes need a library that is not there. */
  @JsPlugin(secondary = true)
  public static class Optional extends BaseJsPlugin {
    public static class Callback extends Absent {}
  }

  @JsPlugin(secondary = true)
  public static class Returning extends BaseJsPlugin {
    public static class Factory {
      public Absent create() {
        return new Absent();
      }
    }
  }

  /** Loads the classes of this test again, except the absent one. */
  private static final class WithoutAbsent extends ClassLoader {
    private final String alsoAgain;

    WithoutAbsent() {
      this(PluginClassRulesTest.class.getName());
    }

    /**
     * Creates a loader.
     *
     * @param alsoAgain the start of the names of other classes to load again
     */
    WithoutAbsent(String alsoAgain) {
      super(PluginClassRulesTest.class.getClassLoader());
      this.alsoAgain = alsoAgain;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.equals(Absent.class.getName())) {
        throw new ClassNotFoundException(name);
      }
      if (!name.startsWith(PluginClassRulesTest.class.getName()) && !name.startsWith(alsoAgain)) {
        return super.loadClass(name, resolve);
      }
      Class<?> known = findLoadedClass(name);
      return known == null ? define(name) : known;
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        byte[] file = Objects.requireNonNull(in).readAllBytes();
        return defineClass(name, file, 0, file.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }

  @Test
  void D5_aPluginWithItsOwnCopyOfTheApi() throws Exception {
    @SuppressWarnings("unchecked") // it is a copy of the class
    var type =
        (Class<? extends BaseJsPlugin>)
            new WithoutAbsent("dev.footbridge.api.").loadClass(OfPlain.class.getName());

    assertThatThrownBy(() -> BridgeEngine.builder().plugin(type).build())
        .isInstanceOf(BridgeConfigurationException.class)
        .hasMessageMatching(
            "the plugin extends a copy of Footbridge's API from the loader \\S+WithoutAbsent, but"
                + " this engine has the one from \\S+; leave the API out of what the plugin brings"
                + " along, or load both with one class loader\n"
                + "    for class PluginClassRulesTest.OfPlain");
  }

  @JsPlugin(secondary = true)
  public static class Empty extends BaseJsPlugin {}

  @Test
  void D1_aNestedClassesMethod() {
    refuses(
        Nesting.class,
        "@JsEvent in a nested class has no effect; put it on a method of the plugin's class\n"
            + "    for method PluginClassRulesTest.Nesting.Handlers.lost");
  }

  @Test
  void D5_aMethodOfANestedClassIsReportedBesideHandlers() {
    refuses(
        NestingToo.class,
        "@JsEvent in a nested class has no effect; put it on a method of the plugin's class\n"
            + "    for method PluginClassRulesTest.NestingToo.Outer.Deeper.own");
  }

  @Test
  void D5_aNestedPluginIsCheckedByItself() {
    BridgeEngine engine =
        BridgeEngine.builder()
            .runtime(new FakeRuntime())
            .plugin(NestingPlugins.Inner.class)
            .build();
    assertThat(engine.warnings()).extracting(Problem::text).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(classes = {Optional.class, Returning.class})
  void D5_aNestedClassThatCannotBeLoadedIsNoProblem(Class<?> plugin) throws Exception {
    @SuppressWarnings("unchecked") // it is a copy of the class
    var type = (Class<? extends BaseJsPlugin>) new WithoutAbsent().loadClass(plugin.getName());

    BridgeEngine engine = BridgeEngine.builder().runtime(new FakeRuntime()).plugin(type).build();

    assertThat(engine.warnings())
        .singleElement(as(InstanceOfAssertFactories.type(Problem.class)))
        .satisfies(warning -> assertThat(warning.message()).contains("no @JsEvent method"));
  }

  @Test
  void D1_aPluginWithoutHandlersIsAWarning() {
    BridgeEngine engine =
        BridgeEngine.builder().runtime(new FakeRuntime()).plugin(Empty.class).build();
    assertThat(engine.warnings())
        .extracting(Problem::text)
        .containsExactly(
            "the plugin has no @JsEvent method, so no program can call it; annotate its handlers\n"
                + "    for class PluginClassRulesTest.Empty");
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
        "a plugin registered as a class needs a public constructor without parameters; add one; or"
            + " create it yourself: in Java and JUnit with plugin(PluginClassRulesTest.NeedsArguments.class, () -> new PluginClassRulesTest.NeedsArguments(…)), for"
            + " footbridge.json, --plugin and @WithMiniProgram in a class that implements"
            + " PluginFactory, which they name"
            + " beside it\n    for class PluginClassRulesTest.NeedsArguments");
  }

  /** What Kotlin makes of {@code object Only}. */
  @JsPlugin(secondary = true)
  public static final class Only extends BaseJsPlugin {
    public static final Only INSTANCE = new Only();

    private Only() {}
  }

  @Test
  void D5_anObjectOfKotlin() {
    refuses(
        Only.class,
        "a plugin must not be a Kotlin object, since each program gets an instance of its own;"
            + " write class instead of object\n    for class PluginClassRulesTest.Only");
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

  /** The context type of another host. */
  public interface ShopContext extends MiniAppContext {}

  /** The request type of another host. */
  public static final class ShopRequest extends RequestEvent {
    ShopRequest(Exchange exchange) {
      super(exchange);
    }
  }

  @JsPlugin(secondary = true)
  public static class ShopPlugin extends HostPlugin<ShopContext> {
    @JsEvent("pay")
    public void pay(ShopRequest req) {}
  }

  @Test
  void D5_aPluginOfAnotherHost() {
    refuses(
        ShopPlugin.class,
        "the plugin's base class needs a host with a PluginClassRulesTest.ShopContext, but this"
            + " host has a MiniAppContext; extend this host's BaseJsPlugin, or run the plugin on its"
            + " own host\n    for class PluginClassRulesTest.ShopPlugin");
    refuses(
        ShopPlugin.class,
        "@JsEvent method takes a dev.footbridge.engine.PluginClassRulesTest$ShopRequest, but this"
            + " host has a dev.footbridge.api.RequestEvent; use that type, or run the plugin on its"
            + " own host\n    for method PluginClassRulesTest.ShopPlugin.pay");
  }

  @Test
  @SuppressWarnings({"unchecked", "rawtypes"}) // as code that was not compiled against the builder
  void D1_aClassThatIsNoPlugin() {
    refuses(
        (Class) String.class,
        "a plugin must extend BaseJsPlugin, but extends Object\n    for class String");
    refuses(
        (Class) Integer.class,
        "a plugin must extend BaseJsPlugin, but extends Number\n    for class Integer");
    refuses(
        (Class) Runnable.class,
        "a plugin must extend BaseJsPlugin, but extends Object\n    for class Runnable");
  }

  @JsPlugin(secondary = true)
  public static class Unordered extends BaseJsPlugin {
    @JsEvent("")
    public void c(RequestEvent req) {}

    @JsEvent("")
    public void a(RequestEvent req) {}

    @JsEvent("")
    public void d(RequestEvent req) {}

    @JsEvent("")
    public void b(RequestEvent req) {}
  }

  @Test
  void D5_problemsOfAClassComeInTheOrderOfItsMethodsNames() {
    String where =
        "@JsEvent name must not be empty\n    for method PluginClassRulesTest.Unordered.";
    assertThatThrownBy(() -> BridgeEngine.builder().plugin(Unordered.class).build())
        .hasMessageContaining(where + "a\n" + where + "b\n" + where + "c\n" + where + "d");
  }

  abstract static class Hidden<T> extends BaseJsPlugin {
    @JsEvent("own")
    public void handle(RequestEvent req) {
      req.ok(Map.of("from", "hidden"));
    }
  }

  @JsPlugin(secondary = true)
  public static class Lowest extends Hidden<String> {
    @Override
    @JsEvent("own")
    public void handle(RequestEvent req) {
      req.ok(Map.of("from", "overriding"));
    }
  }

  @Test
  void D1_anOverriddenHandlerIsTheLowestOne() throws Exception {
    try (RunningProgram run = new RunningProgram(b -> b.plugin(Lowest.class))) {
      run.runToIdle(js -> js.call("own"));
      assertThat(run.messages()).singleElement().asString().contains("\"from\":\"overriding\"");
    }
  }

  @JsPlugin
  public static class WithContext extends BaseJsPlugin {
    public void onCreate(MiniAppContext context) {}

    void onDestroy(boolean now) {}

    @SuppressWarnings({"UnusedMethod", "UnusedVariable"}) // found by reflection, and no lifecycle
    private void onCreate(int own) {}

    @JsEvent("onCreate")
    public void onCreate(RequestEvent req) {
      req.ok();
    }
  }

  @JsPlugin
  public static final class Inheriting extends WithContext {}

  @Test
  void D7_lifecycleMethodsWithParametersAreAWarning() {
    for (Class<? extends HostPlugin<?>> plugin : List.of(WithContext.class, Inheriting.class)) {
      assertThat(
              BridgeEngine.builder().runtime(new FakeRuntime()).plugin(plugin).build().warnings())
          .extracting(Problem::text)
          .containsExactlyInAnyOrder(
              "onCreate with parameters is never called when a program starts or ends; override"
                  + " onCreate(), without parameters; or give it another name\n"
                  + "    for method PluginClassRulesTest.WithContext.onCreate",
              "onDestroy with parameters is never called when a program starts or ends; override"
                  + " onDestroy(), without parameters; or give it another name\n"
                  + "    for method PluginClassRulesTest.WithContext.onDestroy");
    }
  }

  private static void accepts(Class<? extends HostPlugin<?>> plugin) {
    BridgeEngine engine = BridgeEngine.builder().runtime(new FakeRuntime()).plugin(plugin).build();
    assertThat(engine.warnings()).extracting(Problem::text).isEmpty();
  }

  private static void refuses(Class<? extends HostPlugin<?>> plugin, String message) {
    assertThatThrownBy(() -> BridgeEngine.builder().plugin(plugin).build())
        .isInstanceOf(BridgeConfigurationException.class)
        .hasMessageContaining(message);
  }
}
