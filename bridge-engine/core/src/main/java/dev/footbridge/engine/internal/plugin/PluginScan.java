package dev.footbridge.engine.internal.plugin;

import dev.footbridge.api.BuiltInForm;
import dev.footbridge.api.HostPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.RequestEvent;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Nearest;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.engine.internal.json.ClassOrigin;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one plugin class: finds its handlers, and reports its problems (rules D1 to D5). */
final class PluginScan {
  private final PluginSource plugin;
  private final int index;
  private final PluginRules rules;
  private final List<HandlerMethod> handlers = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  PluginScan(PluginSource plugin, int index, PluginRules rules) {
    this.plugin = plugin;
    this.index = index;
    this.rules = rules;
    checkClass();
    readMethods();
  }

  List<HandlerMethod> handlers() {
    return handlers;
  }

  List<Problem> problems() {
    return problems;
  }

  boolean replaces() {
    return plugin.replaces();
  }

  boolean isSecondary() {
    JsPlugin annotation = plugin.type().getAnnotation(JsPlugin.class);
    return annotation == null || annotation.secondary();
  }

  private void checkClass() {
    Class<?> type = plugin.type();
    Class<?> copy = copyOfBase(type);
    if (copy != null) {
      wrong(
          ProblemCode.PLUGIN_BASE,
          "the plugin extends a copy of Footbridge's API from "
              + ClassOrigin.of(copy)
              + ", but this engine has the one from "
              + ClassOrigin.of(HostPlugin.class),
          "leave the API out of what the plugin brings along, or load both with one class loader");
      return;
    }
    if (!type.isAnnotationPresent(JsPlugin.class)) {
      wrong(
          ProblemCode.PLUGIN_CLASS,
          "a plugin must carry @JsPlugin",
          "add @JsPlugin(secondary = true) for a custom API");
    }
    if (!isPublic(type)) {
      wrong(
          ProblemCode.PLUGIN_CLASS,
          "a plugin must be a public class",
          "make it and the classes around it public");
    }
    if (!HostPlugin.class.isAssignableFrom(type)) {
      wrong(
          ProblemCode.PLUGIN_BASE,
          "a plugin must extend BaseJsPlugin, but extends " + Names.of(superclassOf(type)),
          "");
    } else {
      Class<?> wanted = ContextTypes.of(type);
      if (!wanted.isAssignableFrom(rules.contextType())) {
        wrong(
            ProblemCode.PLUGIN_BASE,
            "the plugin's base class needs a host with a "
                + Names.of(wanted)
                + ", but this host has a "
                + Names.of(rules.contextType()),
            "extend this host's BaseJsPlugin, or run the plugin on its own host");
      }
    }
    if (plugin.supplier() == null && plugin.shared() == null) {
      checkConstructor(type);
    }
  }

  /** Returns the base class of plugins that another class loader has loaded, or null. */
  private static @Nullable Class<?> copyOfBase(Class<?> plugin) {
    Class<?> type = plugin;
    while (type != null && !type.getName().equals(HostPlugin.class.getName())) {
      type = type.getSuperclass();
    }
    return type == HostPlugin.class ? null : type;
  }

  private void checkConstructor(Class<?> type) {
    if (Modifier.isAbstract(type.getModifiers())) {
      wrong(
          ProblemCode.PLUGIN_CONSTRUCTOR,
          "a plugin registered as a class must not be abstract",
          "register a class that extends it");
      return;
    }
    if (type.getEnclosingClass() != null && !Modifier.isStatic(type.getModifiers())) {
      wrong(
          ProblemCode.PLUGIN_CONSTRUCTOR,
          "a plugin registered as a class must not be an inner class",
          "make it static");
      return;
    }
    boolean constructible =
        Arrays.stream(type.getConstructors()).anyMatch(c -> c.getParameterCount() == 0);
    if (!constructible) {
      wrong(
          ProblemCode.PLUGIN_CONSTRUCTOR,
          "a plugin registered as a class needs a public constructor without parameters",
          "add one, or register a supplier");
    }
  }

  private void readMethods() {
    Map<String, Method> lowest = new HashMap<>();
    Set<Class<?>> interfaces = new LinkedHashSet<>();
    for (Class<?> type = plugin.type(); type != null; type = type.getSuperclass()) {
      Method[] methods = type.getDeclaredMethods();
      Arrays.sort(methods, Comparator.comparing(Method::toGenericString));
      for (Method method : methods) {
        JsEvent event = method.getAnnotation(JsEvent.class);
        Method overriding = lowest.putIfAbsent(signature(method), method);
        if (event != null && overriding != null) {
          checkOverriding(overriding, method);
        } else if (event != null && (!method.isBridge() || standsAlone(method, methods))) {
          read(method, event);
        }
      }
      addInterfaces(type, interfaces);
    }
    interfaces.stream()
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(method -> method.isAnnotationPresent(JsEvent.class))
        .sorted(Comparator.comparing(Method::toGenericString))
        .forEach(method -> checkOfInterface(lowest.get(signature(method)), method));
  }

  private static String signature(Method method) {
    return method.getName() + Names.parametersOf(method);
  }

  private static void addInterfaces(Class<?> type, Set<Class<?>> interfaces) {
    for (Class<?> each : type.getInterfaces()) {
      interfaces.add(each);
      addInterfaces(each, interfaces);
    }
  }

  private void checkOfInterface(@Nullable Method implementing, Method method) {
    if (implementing == null) {
      wrong(
          ProblemCode.HANDLER_OVERRIDDEN,
          method,
          "@JsEvent on a method of an interface has no effect",
          "put it on a method of the plugin's class");
    } else {
      checkOverriding(implementing, method);
    }
  }

  /**
   * Reports an overriding method that does not repeat the annotation: the handler would be lost.
   */
  private void checkOverriding(Method overriding, Method overridden) {
    if (!overriding.isAnnotationPresent(JsEvent.class)) {
      wrong(
          ProblemCode.HANDLER_OVERRIDDEN,
          overriding,
          "this method overrides the @JsEvent method "
              + Names.of(overridden)
              + " without the annotation",
          "repeat the annotation");
    }
  }

  /**
   * Returns whether a bridge method has no counterpart in its class. The compiler adds such a
   * method for a public method inherited from a non-public class, so that reflection can call it.
   */
  private static boolean standsAlone(Method bridge, Method[] methods) {
    return Arrays.stream(methods)
        .noneMatch(m -> !m.isBridge() && m.getName().equals(bridge.getName()));
  }

  private void read(Method method, JsEvent event) {
    if (!Modifier.isPublic(method.getModifiers())) {
      wrong(ProblemCode.HANDLER_METHOD, method, "@JsEvent method must be public", "");
    }
    boolean canBeCalled = checkParameter(method);
    HandlerMethod.Returns returns = HandlerMethod.Returns.of(method.getReturnType());
    String executor = event.executor();
    boolean sync = returns == HandlerMethod.Returns.TEXT || returns == HandlerMethod.Returns.VALUE;
    if (!executor.isEmpty() && sync) {
      wrong(
          ProblemCode.HANDLER_OPTION,
          method,
          "@JsEvent executor = \""
              + executor
              + "\" is for asynchronous handlers, but this one returns its result on the JS thread",
          "remove it, or return void or a CompletionStage");
    } else if (!executor.isEmpty() && !rules.executors().contains(executor)) {
      wrong(
          ProblemCode.HANDLER_OPTION,
          method,
          "@JsEvent executor \""
              + executor
              + "\" is not registered (available: "
              + String.join(", ", rules.executors())
              + ")",
          Nearest.question(executor, rules.executors()));
    }
    if (event.timeoutMillis() < 0) {
      wrong(
          ProblemCode.HANDLER_OPTION,
          method,
          "@JsEvent timeoutMillis must be 0 (the default) or more, but is " + event.timeoutMillis(),
          "");
    }
    if (method.isAnnotationPresent(BuiltInForm.class) && (isSecondary() || !sync)) {
      wrong(
          ProblemCode.HANDLER_OPTION,
          method,
          "@BuiltInForm is for synchronous handlers of the built-in tier",
          "remove it, or return the result and use @JsPlugin(secondary = false)");
    }
    if (event.value().length == 0) {
      wrong(
          ProblemCode.HANDLER_NAME,
          method,
          "@JsEvent must name an event, e.g. @JsEvent(\"" + method.getName() + "\")",
          "");
    }
    for (String name : event.value()) {
      if (name.isEmpty()) {
        wrong(ProblemCode.HANDLER_NAME, method, "@JsEvent name must not be empty", "");
      } else if (canBeCalled) { // else its name may be that of an overload that can be
        handlers.add(
            new HandlerMethod(
                name,
                index,
                method,
                returns,
                executor,
                event.timeoutMillis(),
                method.getAnnotation(BuiltInForm.class)));
      }
    }
  }

  /** Reports wrong parameters; returns whether there are none. */
  private boolean checkParameter(Method method) {
    Class<?>[] parameters = method.getParameterTypes();
    if (parameters.length != 1 || !RequestEvent.class.isAssignableFrom(parameters[0])) {
      wrong(
          ProblemCode.HANDLER_METHOD,
          method,
          "@JsEvent method must take one RequestEvent, but takes " + Names.parametersOf(method),
          "");
      return false;
    }
    if (!parameters[0].isAssignableFrom(rules.requestType())) {
      wrong(
          ProblemCode.HANDLER_METHOD,
          method,
          "@JsEvent method takes a "
              + parameters[0].getName()
              + ", but this host has a "
              + rules.requestType().getName(),
          "use that type, or run the plugin on its own host");
      return false;
    }
    return true;
  }

  private void wrong(ProblemCode code, String message, String remedy) {
    problems.add(Problem.error(code, Location.inClass(plugin.type()), message, remedy));
  }

  private void wrong(ProblemCode code, Method method, String message, String remedy) {
    problems.add(Problem.error(code, Location.inMethod(method), message, remedy));
  }

  private static boolean isPublic(Class<?> type) {
    return Modifier.isPublic(type.getModifiers());
  }

  private static Class<?> superclassOf(Class<?> type) {
    Class<?> superclass = type.getSuperclass();
    return superclass == null ? Object.class : superclass;
  }
}
