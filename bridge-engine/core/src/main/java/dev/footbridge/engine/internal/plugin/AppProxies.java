package dev.footbridge.engine.internal.plugin;

import dev.footbridge.api.ProxyService;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.contract.problem.Problems;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The proxies that an app registered, and what is wrong with them (rules A3, A6). */
public final class AppProxies {
  private final List<Object> registered = new ArrayList<>();

  /** Adds a proxy. */
  public void add(Object proxy) {
    registered.add(proxy);
  }

  /**
   * Returns the proxies that a host with these services takes.
   *
   * @param problems receives an error for each of the others
   */
  public List<Object> of(Set<Class<?>> services, Problems problems) {
    Map<Class<?>, Object> known = new LinkedHashMap<>();
    for (Object proxy : registered) {
      Class<?> type = proxy.getClass();
      ProxyService annotation = type.getAnnotation(ProxyService.class);
      if (annotation == null) {
        problems.accept(
            wrong(
                type,
                "a proxy must carry @ProxyService",
                "add @ProxyService(proxy = " + nameOfService(type, services) + ".class)"));
        continue;
      }
      Class<?> service = serviceOf(annotation.proxy(), services);
      if (service == null) {
        problems.accept(
            wrong(
                type,
                "@ProxyService names "
                    + Names.of(annotation.proxy())
                    + ", but this host takes "
                    + (services.isEmpty() ? "no proxies" : "a " + listed(services)),
                services.isEmpty()
                    ? "run it on the host that it is written for"
                    : "leave it out on this host"));
      } else if (!annotation.proxy().isInstance(proxy)) {
        problems.accept(
            wrong(
                type,
                "@ProxyService names " + Names.of(annotation.proxy()) + ", which the class is not",
                "extend or implement it"));
      } else if (known.putIfAbsent(service, proxy) != null) {
        problems.accept(
            wrong(
                type,
                "only one "
                    + Names.of(service)
                    + " can be registered, and "
                    + Names.of(known.get(service).getClass())
                    + " already is",
                "remove one"));
      }
    }
    return List.copyOf(known.values());
  }

  /** Returns the service that {@code named} is, or is a kind of; null if it is none. */
  private static @Nullable Class<?> serviceOf(Class<?> named, Set<Class<?>> services) {
    for (Class<?> service : services) {
      if (service.isAssignableFrom(named)) {
        return service;
      }
    }
    return null;
  }

  private static String nameOfService(Class<?> proxy, Set<Class<?>> services) {
    Class<?> service =
        services.stream().filter(each -> each.isAssignableFrom(proxy)).findFirst().orElse(null);
    return service == null ? "…" : Names.of(service);
  }

  private static String listed(Set<Class<?>> services) {
    return services.stream()
        .map(Names::of)
        .sorted(Comparator.naturalOrder())
        .collect(Collectors.joining(" or a "));
  }

  private static Problem wrong(Class<?> proxy, String message, String remedy) {
    return Problem.error(ProblemCode.PROXY, Location.inClass(proxy), message, remedy);
  }
}
