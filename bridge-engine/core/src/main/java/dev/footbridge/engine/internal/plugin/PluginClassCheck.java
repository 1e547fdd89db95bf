package dev.footbridge.engine.internal.plugin;

import dev.footbridge.api.HostPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.engine.internal.json.ClassOrigin;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with the class of a plugin, apart from its methods (rules D1, D5). */
final class PluginClassCheck {
  private static final List<String> LIFECYCLE = List.of("onCreate", "onDestroy");

  private final PluginSource plugin;
  private final TypeArguments arguments;
  private final PluginRules rules;
  private final List<Problem> problems = new ArrayList<>();

  PluginClassCheck(PluginSource plugin, TypeArguments arguments, PluginRules rules) {
    this.plugin = plugin;
    this.arguments = arguments;
    this.rules = rules;
    checkClass();
  }

  List<Problem> problems() {
    return problems;
  }

  /**
   * Returns the annotated methods of classes nested in {@code type} that are no plugins, at any
   * depth; loads these classes. One that cannot be loaded, such as a callback of an optional
   * library, has none: the plugin may never use it.
   */
  static List<Method> nestedHandlers(Class<?> type) {
    List<Method> handlers = new ArrayList<>();
    for (Class<?> nested : nestedClasses(type)) {
      if (!HostPlugin.class.isAssignableFrom(nested)) {
        Arrays.stream(methods(nested))
            .filter(method -> method.isAnnotationPresent(JsEvent.class))
            .forEach(handlers::add);
        handlers.addAll(nestedHandlers(nested));
      }
    }
    return handlers;
  }

  private static Class<?>[] nestedClasses(Class<?> type) {
    try {
      return type.getDeclaredClasses();
    } catch (LinkageError e) {
      return new Class<?>[0];
    }
  }

  private static Method[] methods(Class<?> type) {
    try {
      return type.getDeclaredMethods();
    } catch (LinkageError e) {
      return new Method[0];
    }
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
      Class<?> wanted = ContextTypes.of(arguments);
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
    checkLifecycle(type);
  }

  /** Warns of an {@code onCreate(context)}, which other versions of the base class may have. */
  private void checkLifecycle(Class<?> type) {
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      if (each == HostPlugin.class || !HostPlugin.class.isAssignableFrom(each)) {
        return;
      }
      for (Method method : methods(each)) {
        if (LIFECYCLE.contains(method.getName())
            && method.getParameterCount() > 0
            && !method.isSynthetic()
            && !method.isAnnotationPresent(JsEvent.class)
            && !Modifier.isPrivate(method.getModifiers())
            && !Modifier.isStatic(method.getModifiers())) {
          problems.add(
              Problem.warning(
                  ProblemCode.PLUGIN_CLASS,
                  Location.inMethod(method),
                  method.getName()
                      + " with parameters is never called when a program starts or ends",
                  "override "
                      + method.getName()
                      + "(), without parameters; or give it another name"));
        }
      }
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
    if (isKotlinObject(type)) {
      wrong(
          ProblemCode.PLUGIN_CONSTRUCTOR,
          "a plugin must not be a Kotlin object, since each program gets an instance of its own",
          "write class instead of object");
      return;
    }
    boolean constructible =
        Arrays.stream(type.getConstructors()).anyMatch(c -> c.getParameterCount() == 0);
    if (!constructible) {
      wrong(
          ProblemCode.PLUGIN_CONSTRUCTOR,
          "a plugin registered as a class needs a public constructor without parameters",
          "add one; or create it yourself: in Java and JUnit with plugin("
              + Names.of(type)
              + ".class, () -> new "
              + Names.of(type)
              + "(…)), for footbridge.json, --plugin and @WithMiniProgram in a class that implements"
              + " PluginFactory, which they name beside it");
    }
  }

  /** Returns whether a class has only the one instance that Kotlin creates for an object. */
  private static boolean isKotlinObject(Class<?> type) {
    return type.getConstructors().length == 0
        && Arrays.stream(type.getDeclaredFields())
            .anyMatch(
                field ->
                    field.getName().equals("INSTANCE")
                        && field.getType() == type
                        && Modifier.isStatic(field.getModifiers()));
  }

  private void wrong(ProblemCode code, String message, String remedy) {
    problems.add(Problem.error(code, Location.inClass(plugin.type()), message, remedy));
  }

  private static boolean isPublic(Class<?> type) {
    return Modifier.isPublic(type.getModifiers());
  }

  private static Class<?> superclassOf(Class<?> type) {
    Class<?> superclass = type.getSuperclass();
    return superclass == null ? Object.class : superclass;
  }
}
