package dev.footbridge.engine.internal.plugin;

import dev.footbridge.api.BuiltInForm;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.RequestEvent;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Nearest;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads one plugin class: finds its handlers, and reports its problems (rules D1 to D5). */
final class PluginScan {
  /** The full text, which takes much longer, only for methods of one name. */
  private static final Comparator<Method> IN_ORDER =
      Comparator.comparing(Method::getName).thenComparing(Method::toGenericString);

  /** What programs write before the names of APIs. */
  private static final String PREFIX = "wx.";

  private final PluginSource plugin;
  private final int index;
  private final PluginRules rules;
  private final List<HandlerMethod> handlers = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final TypeArguments arguments;

  PluginScan(PluginSource plugin, int index, PluginRules rules) {
    this.plugin = plugin;
    this.index = index;
    this.rules = rules;
    this.arguments = new TypeArguments(plugin.type());
    new PluginClassCheck(plugin, arguments, rules).problems().forEach(problems::add);
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

  private void readMethods() {
    Map<String, Method> lowest = new HashMap<>();
    Set<Class<?>> interfaces = new LinkedHashSet<>();
    for (Class<?> type = plugin.type(); type != null; type = type.getSuperclass()) {
      Method[] methods = type.getDeclaredMethods();
      Arrays.sort(methods, IN_ORDER);
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
    for (Class<?> type = plugin.type(); type != null; type = type.getSuperclass()) {
      checkNested(type, lowest, interfaces);
    }
    interfaces.stream()
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(method -> method.isAnnotationPresent(JsEvent.class))
        .sorted(IN_ORDER)
        .forEach(method -> checkOfInterface(lowest.get(signature(method)), method));
    if (handlers.isEmpty() && problems.isEmpty()) {
      problems.add(
          Problem.warning(
              ProblemCode.PLUGIN_EMPTY,
              Location.inClass(plugin.type()),
              "the plugin has no @JsEvent method, so no program can call it",
              "annotate its handlers"));
    }
  }

  /**
   * Reports annotated methods of nested classes, such as a Kotlin companion object.
   *
   * @param interfaces those of the plugin, which are checked by themselves
   */
  private void checkNested(Class<?> type, Map<String, Method> methods, Set<Class<?>> interfaces) {
    for (Method method : PluginClassCheck.nestedHandlers(type)) {
      Class<?> nested = method.getDeclaringClass();
      boolean isCompanion = nested.getSimpleName().equals("Companion");
      if (interfaces.contains(nested)
          || (isCompanion && methods.containsKey(signature(method)))) { // a copy of @JvmStatic
        continue;
      }
      wrong(
          ProblemCode.HANDLER_OVERRIDDEN,
          method,
          "@JsEvent in a " + (isCompanion ? "companion object" : "nested class") + " has no effect",
          "put it on a method of the plugin's class");
    }
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
    return Arrays.stream(methods).noneMatch(m -> !m.isBridge() && implementsBridge(m, bridge));
  }

  private static boolean implementsBridge(Method method, Method bridge) {
    Class<?>[] parameters = method.getParameterTypes();
    Class<?>[] erased = bridge.getParameterTypes();
    return method.getName().equals(bridge.getName())
        && bridge.getReturnType().isAssignableFrom(method.getReturnType())
        && parameters.length == erased.length
        && IntStream.range(0, erased.length)
            .allMatch(i -> erased[i].isAssignableFrom(parameters[i]));
  }

  /**
   * Returns the method as its author declared it: for a bridge that stands alone, which has lost
   * its generic types, the inherited method that it calls.
   */
  private static Method declared(Method method) {
    for (Class<?> type = method.getDeclaringClass();
        method.isBridge() && type != null;
        type = type.getSuperclass()) {
      for (Method each : type.getDeclaredMethods()) {
        if (!each.isBridge()
            && each.getReturnType() == method.getReturnType()
            && signature(each).equals(signature(method))) {
          return each;
        }
      }
    }
    return method;
  }

  private void read(Method method, JsEvent event) {
    if (!Modifier.isPublic(method.getModifiers())) {
      wrong(ProblemCode.HANDLER_METHOD, method, "@JsEvent method must be public", "");
    }
    if (method.getName().indexOf('-') >= 0) { // as Kotlin names what returns a value class
      wrong(
          ProblemCode.HANDLER_METHOD,
          method,
          "@JsEvent method must not return a Kotlin value class, which does not exist at run time",
          "return the value in it, or a data class");
      return; // what the compiler makes of its type says nothing to the author
    }
    boolean canBeCalled = checkParameter(method);
    HandlerMethod.Returns returns = checkReturnType(method, event);
    String executor = event.executor();
    boolean sync = returns.isSync();
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
      } else if (canBeCalled && isWanted(name)) { // else it may be that of an overload
        checkPrefix(method, event, name);
        handlers.add(
            new HandlerMethod(
                name,
                index,
                method,
                returns,
                executor,
                event.timeoutMillis(),
                method.getAnnotation(BuiltInForm.class),
                plugin.offered() != null));
      }
    }
  }

  private boolean isWanted(String event) {
    Set<String> offered = plugin.offered();
    return offered == null || offered.contains(event);
  }

  /** Warns of a name as older documentation writes it, unless its handler has the other too. */
  private void checkPrefix(Method method, JsEvent event, String name) {
    if (!name.startsWith(PREFIX)) {
      return;
    }
    String bare = name.substring(PREFIX.length());
    if (!Arrays.asList(event.value()).contains(bare)) {
      problems.add(
          Problem.warning(
              ProblemCode.HANDLER_PREFIX,
              Location.inMethod(method),
              "@JsEvent \"" + name + "\" has a prefix, so " + name + "() does not call it",
              "write @JsEvent(\"" + bare + "\")"));
    }
  }

  /** Returns the form of the method's return type. */
  private HandlerMethod.Returns checkReturnType(Method method, JsEvent event) {
    Class<?> type =
        resolved(method, method.getReturnType(), () -> declared(method).getGenericReturnType());
    HandlerMethod.Returns returns = ReturnTypes.formOf(type);
    String remedy =
        returns == HandlerMethod.Returns.VALUE ? ReturnTypes.remedyFor(type, isSecondary()) : null;
    if (remedy != null) {
      String name = Names.of(type);
      wrong(
          ProblemCode.HANDLER_METHOD,
          method,
          "@JsEvent method returns "
              + ("AEIOaeio".indexOf(name.charAt(0)) < 0 ? "a " : "an ")
              + name
              + ", which is not an answer",
          remedy);
    }
    if (!event.cancelStage()) {
      return returns;
    }
    if (returns != HandlerMethod.Returns.STAGE) {
      wrong(
          ProblemCode.HANDLER_OPTION,
          method,
          "@JsEvent cancelStage is for handlers that return a CompletionStage",
          "remove it");
    }
    return HandlerMethod.Returns.OWN_STAGE;
  }

  /** Returns the class that {@code type} is in the plugin's class, if its class is generic. */
  private Class<?> resolved(Method method, Class<?> erased, Supplier<Type> type) {
    if (!method.isBridge() && method.getDeclaringClass().getTypeParameters().length == 0) {
      return erased;
    }
    Class<?> known = arguments.classOf(type.get());
    return known == null ? erased : known;
  }

  /** Reports wrong parameters; returns whether there are none. */
  private boolean checkParameter(Method method) {
    Class<?>[] parameters = method.getParameterTypes();
    if (parameters.length == 1) {
      parameters[0] =
          resolved(method, parameters[0], () -> declared(method).getGenericParameterTypes()[0]);
    }
    if (parameters.length == 2
        && parameters[1].getName().equals("kotlin.coroutines.Continuation")) {
      wrong(
          ProblemCode.HANDLER_METHOD,
          method,
          "@JsEvent method must not be a Kotlin suspend function",
          "make it an ordinary function that returns scope.future { … } of kotlinx-coroutines");
      return false;
    }
    if (parameters.length != 1 || !RequestEvent.class.isAssignableFrom(parameters[0])) {
      wrong(
          ProblemCode.HANDLER_METHOD,
          method,
          "@JsEvent method must take one RequestEvent, but takes "
              + Names.inParentheses(parameters),
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

  private void wrong(ProblemCode code, Method method, String message, String remedy) {
    problems.add(Problem.error(code, Location.inMethod(method), message, remedy));
  }
}
