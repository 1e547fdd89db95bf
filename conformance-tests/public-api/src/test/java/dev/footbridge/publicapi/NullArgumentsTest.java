package dev.footbridge.publicapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.android.IMiniAppContext;
import dev.footbridge.api.Exchange;
import dev.footbridge.api.JsEvent;
import dev.footbridge.engine.builtin.Storage;
import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.intercept.InterceptedProgram;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Calls every public method and constructor with null for one parameter at a time: each parameter
 * that is not {@code @Nullable} must be refused at once, by a {@link NullPointerException} whose
 * message is the parameter's name.
 */
class NullArgumentsTest {
  /**
   * The interfaces that users call and the engine implements. All others are implemented by users,
   * or called by the engine or a test framework, on paths where a check would be paid for each
   * call: listeners, interceptors, runtimes, reporters.
   */
  private static final Set<Class<?>> CALLED_BY_USERS =
      Set.of(
          Clock.class,
          Exchange.class,
          InterceptedProgram.class,
          IMiniAppContext.class,
          Storage.class);

  /** Types with nothing to refuse, each for the reason that stands with it. */
  private static final Set<String> EXEMPT =
      Set.of(
          "dev.footbridge.cli.Main", // called by the JVM
          "dev.footbridge.cli.TrainingRun"); // like it

  private final Dummies dummies = new Dummies();

  @Test
  void everyPublicMethodRefusesNull() {
    List<String> failures = new ArrayList<>();
    int[] checked = {0};
    for (Executable executable : executables()) {
      Parameter[] parameters = executable.getParameters();
      for (int i = 0; i < parameters.length; i++) {
        if (mayNotBeNull(parameters[i])) {
          checked[0]++;
          String failure = failure(executable, i);
          if (failure != null) {
            failures.add(executable + " " + parameters[i].getName() + ": " + failure);
          }
        }
      }
    }

    assertThat(failures).as("of %s parameters", checked[0]).isEmpty();
    assertThat(checked[0]).isGreaterThan(300);
  }

  @Test
  void aMethodThatForgetsToCheckIsFound() throws Exception {
    Method forgets = Forgetful.class.getMethod("length", String.class);
    Method misnames = Forgetful.class.getMethod("misnamed", String.class);

    assertThat(failure(forgets, 0)).contains("NullPointerException");
    assertThat(failure(misnames, 0)).contains("other");
    assertThat(failure(Forgetful.class.getMethod("ignored", String.class), 0))
        .isEqualTo("accepted");
  }

  private static List<Executable> executables() {
    List<Executable> found = new ArrayList<>();
    for (Class<?> type : PublicTypes.all()) {
      if (EXEMPT.contains(type.getName()) || isOfTheKit(type)) {
        continue;
      }
      for (Constructor<?> constructor : type.getDeclaredConstructors()) {
        if (isOpen(constructor.getModifiers()) && !type.isEnum()) {
          found.add(constructor);
        }
      }
      Arrays.stream(type.getDeclaredMethods())
          .filter(method -> Modifier.isPublic(method.getModifiers()))
          .filter(method -> !method.isSynthetic() && !Modifier.isAbstract(method.getModifiers()))
          .filter(method -> !type.isEnum() || !method.getName().equals("valueOf"))
          .filter(method -> !isCalledByOthers(method))
          .forEach(found::add);
    }
    found.addAll(implementations());
    return found;
  }

  /** Methods of the interfaces in {@link #CALLED_BY_USERS}, in whichever class implements them. */
  private static Set<Method> implementations() {
    Set<Method> found = new LinkedHashSet<>();
    for (Class<?> type : PublicTypes.inMainCode()) {
      for (Class<?> called : CALLED_BY_USERS) {
        if (called.isAssignableFrom(type)) {
          Arrays.stream(type.getDeclaredMethods())
              .filter(method -> !method.isSynthetic())
              .filter(method -> !Modifier.isAbstract(method.getModifiers()))
              .filter(method -> declares(called, method))
              .forEach(found::add);
        }
      }
    }
    return found;
  }

  /** Tests, if of others: what they get wrong fails there. */
  private static boolean isOfTheKit(Class<?> type) {
    return type.getPackageName().startsWith("dev.footbridge.conformance");
  }

  private static boolean isOpen(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  private static boolean mayNotBeNull(Parameter parameter) {
    return !parameter.getType().isPrimitive()
        && !parameter.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  /** Handlers, what overrides a method of Object, and what implements a callback's interface. */
  private static boolean isCalledByOthers(Method method) {
    Class<?> type = method.getDeclaringClass();
    if (method.isAnnotationPresent(JsEvent.class) || declares(Object.class, method)) {
      return true;
    }
    Predicate<Class<?>> isCallback =
        supertype -> supertype.isInterface() && !CALLED_BY_USERS.contains(supertype);
    if (type.isInterface()) {
      return !Modifier.isStatic(method.getModifiers()) && isCallback.test(type);
    }
    return supertypes(type).stream().filter(isCallback).anyMatch(t -> declares(t, method));
  }

  private static Set<Class<?>> supertypes(Class<?> type) {
    Set<Class<?>> found = new LinkedHashSet<>();
    for (Class<?> t = type; t != null; t = t.getSuperclass()) {
      for (Class<?> supertype : t.getInterfaces()) {
        found.add(supertype);
        found.addAll(supertypes(supertype));
      }
    }
    return found;
  }

  private static boolean declares(Class<?> type, Method method) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(declared -> declared.getName().equals(method.getName()))
        .filter(declared -> declared.getParameterCount() == method.getParameterCount())
        .anyMatch(declared -> accepts(declared.getParameterTypes(), method.getParameterTypes()));
  }

  private static boolean accepts(Class<?>[] general, Class<?>[] special) {
    for (int i = 0; i < general.length; i++) {
      if (!general[i].isAssignableFrom(special[i])) {
        return false;
      }
    }
    return true;
  }

  private @Nullable String failure(Executable executable, int nullParameter) {
    Parameter[] parameters = executable.getParameters();
    Object[] arguments = new Object[parameters.length];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = i == nullParameter ? null : dummies.of(parameters[i].getType());
    }
    String name = parameters[nullParameter].getName();
    try {
      call(executable, arguments);
      return "accepted";
    } catch (InvocationTargetException e) {
      Throwable thrown = e.getCause();
      return thrown instanceof NullPointerException && name.equals(thrown.getMessage())
          ? null
          : thrown.toString();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("cannot call " + executable, e);
    }
  }

  private void call(Executable executable, Object[] arguments) throws ReflectiveOperationException {
    executable.setAccessible(true);
    if (executable instanceof Constructor<?> constructor) {
      if (Modifier.isAbstract(constructor.getDeclaringClass().getModifiers())) {
        throw new AssertionError("an abstract class with parameters: " + constructor);
      }
      constructor.newInstance(arguments);
      return;
    }
    boolean isStatic = Modifier.isStatic(executable.getModifiers());
    Object target = isStatic ? null : dummies.of(executable.getDeclaringClass());
    ((Method) executable).invoke(target, arguments);
  }

  /** A class that this test must find fault with. */
  static final class Forgetful {
    private Forgetful() {}

    public static int length(String text) {
      return text.length();
    }

    public static void misnamed(String text) {
      Objects.requireNonNull(text, "other");
    }

    public static String ignored(String text) {
      return "" + text;
    }
  }
}
