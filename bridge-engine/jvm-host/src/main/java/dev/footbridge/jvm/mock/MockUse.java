package dev.footbridge.jvm.mock;

import dev.footbridge.contract.problem.Location;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Records which rules have matched calls, in any number of programs. Several {@link Mocks} of the
 * same file can share one record. Safe for use by many threads.
 */
public final class MockUse {
  private final Set<Object> used = ConcurrentHashMap.newKeySet();

  /** Creates an empty record. */
  public MockUse() {}

  void add(MockRule rule) {
    used.add(key(rule));
  }

  boolean has(MockRule rule) {
    return used.contains(key(rule));
  }

  private static Object key(MockRule rule) {
    return rule.location().equals(Location.NONE) ? rule : rule.location();
  }
}
