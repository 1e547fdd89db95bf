package dev.footbridge.jvm;

import dev.footbridge.api.HostPlugin;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.PluginFactory;
import dev.footbridge.api.ProxyService;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The sources that declare no plugin, factory or proxy, and that those of the others need: a class
 * of constants, an abstract base class, functions of Kotlin.
 */
final class HelperSources {
  /** What Kotlin adds to the name of a file to name the class of its functions. */
  private static final String FUNCTIONS = "Kt";

  private final PluginClassLoader loader;
  private final Set<String> paths = new HashSet<>();

  /** Finds them among compiled sources. */
  HelperSources(List<SourceFile> sources, PluginClassLoader loader) {
    this.loader = loader;
    List<SourceFile> needed = new ArrayList<>();
    List<SourceFile> candidates = new ArrayList<>();
    sources.forEach(each -> (hasEntry(each.getName()) ? needed : candidates).add(each));
    for (int i = 0; i < needed.size(); i++) { // grows: a helper may need others
      String text = needed.get(i).text();
      for (SourceFile helper : List.copyOf(candidates)) {
        if (isNamedIn(text, helper.getName())) {
          candidates.remove(helper);
          needed.add(helper);
          paths.add(helper.getName());
        }
      }
    }
  }

  /** Returns whether a plugin is given as a source that is none, but that another needs. */
  boolean contain(String plugin) {
    return paths.contains(plugin);
  }

  /** Returns whether a source declares something to register, rightly or not. */
  private boolean hasEntry(String source) {
    CompiledClasses compiled = loader.compiled();
    if (!compiled.naming(JsPlugin.class, source).isEmpty()
        || !compiled.naming(ProxyService.class, source).isEmpty()) {
      return true;
    }
    for (String name : compiled.in(source)) {
      Class<?> type = loader.find(name);
      if (type == null) {
        return true; // loading it as a plugin says what is wrong
      }
      boolean isRegistered =
          HostPlugin.class.isAssignableFrom(type) || PluginFactory.class.isAssignableFrom(type);
      if (isRegistered && !Modifier.isAbstract(type.getModifiers())) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a text has a name that a source declares; the compiler inlines constants. */
  private boolean isNamedIn(String text, String source) {
    for (String name : loader.compiled().in(source)) {
      String simple = name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
      if (hasWord(text, simple)
          || (simple.endsWith(FUNCTIONS)
              && SourceCompilers.isSource(source)
              && usesMember(text, name))) {
        return true;
      }
    }
    return false;
  }

  private boolean usesMember(String text, String functions) {
    try {
      Class<?> type = Class.forName(functions, false, loader);
      for (Method method : type.getDeclaredMethods()) {
        if (hasWord(text, method.getName())) {
          return true;
        }
      }
      for (Field field : type.getDeclaredFields()) {
        if (hasWord(text, field.getName())) {
          return true;
        }
      }
      return false;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }

  private static boolean hasWord(String text, String name) {
    return Pattern.compile("(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$])").matcher(text).find();
  }
}
