package dev.footbridge.jvm;

import dev.footbridge.api.HostPlugin;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.PluginFactory;
import dev.footbridge.api.ProxyService;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The sources that declare no plugin, factory or proxy, and that those of the others need: a class
 * of constants, an abstract base class. A source that declares no class at all, such as functions
 * or a {@code typealias} of Kotlin or {@code package-info.java}, cannot be meant as a plugin, so no
 * other need name what it declares: how would one name an operator?
 */
final class HelperSources {
  private static final String PACKAGE = "package-info.java";

  private final PluginClassLoader loader;
  private final Set<String> paths = new HashSet<>();

  /** Finds them among compiled sources. */
  HelperSources(List<SourceFile> sources, PluginClassLoader loader) {
    this.loader = loader;
    List<SourceFile> needed = new ArrayList<>();
    List<SourceFile> candidates = new ArrayList<>();
    sources.forEach(each -> (hasEntry(each.getName()) ? needed : candidates).add(each));
    for (SourceFile each : needed.isEmpty() ? List.<SourceFile>of() : List.copyOf(candidates)) {
      if (!declaresClass(each.getName())) {
        add(each, candidates, needed);
      }
    }
    for (int i = 0; i < needed.size(); i++) { // grows: a helper may need others
      String text = needed.get(i).text();
      for (SourceFile helper : List.copyOf(candidates)) {
        if (isNamedIn(text, helper.getName())) {
          add(helper, candidates, needed);
        }
      }
    }
  }

  private void add(SourceFile helper, List<SourceFile> candidates, List<SourceFile> needed) {
    candidates.remove(helper);
    needed.add(helper);
    paths.add(helper.getName());
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

  /** Returns whether a source declares a class, of which one could be meant as a plugin. */
  private boolean declaresClass(String source) {
    if (String.valueOf(Path.of(source).getFileName()).equals(PACKAGE)) {
      return false;
    }
    return !SourceCompilers.isSource(source)
        || loader.compiled().in(source).stream()
            .anyMatch(name -> name.indexOf('$') < 0 && !isFacade(name));
  }

  private boolean isFacade(String name) {
    byte[] file = loader.compiled().find(name);
    return file != null && KotlinFacade.is(file);
  }

  /** Returns whether a text has a name that a source declares; the compiler inlines constants. */
  private boolean isNamedIn(String text, String source) {
    for (String name : loader.compiled().in(source)) {
      String simple = name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
      if (hasWord(text, simple)
          || (SourceCompilers.isSource(source) && isFacade(name) && usesMember(text, name))) {
        return true;
      }
    }
    return false;
  }

  private boolean usesMember(String text, String functions) {
    try {
      Class<?> type = Class.forName(functions, false, loader);
      for (Method method : type.getDeclaredMethods()) {
        if (hasWord(text, method.getName()) || hasWord(text, property(method.getName()))) {
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

  /** Returns the name of the property that a method reads or writes, if it is such a method. */
  private static String property(String method) {
    return method.matches("[gs]et\\p{Lu}.*")
        ? Character.toLowerCase(method.charAt(3)) + method.substring(4)
        : method;
  }

  private static boolean hasWord(String text, String name) {
    return Pattern.compile("(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$])").matcher(text).find();
  }
}
