package dev.footbridge.architecture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Who uses whom, by name. */
final class Graph {
  private final Map<String, Set<String>> arrows = new TreeMap<>();

  /** Adds a name that may have no arrows. */
  void add(String name) {
    arrows.computeIfAbsent(name, n -> new TreeSet<>());
  }

  /** Adds an arrow; one from a name to itself is left out. */
  void add(String from, String to) {
    add(from);
    add(to);
    if (!from.equals(to)) {
      arrows.get(from).add(to);
    }
  }

  Set<String> names() {
    return arrows.keySet();
  }

  /** Returns the names that {@code name} uses. */
  Set<String> usedBy(String name) {
    return arrows.getOrDefault(name, Set.of());
  }

  /** Returns the same without some arrows. */
  Graph without(Set<Arrow> excepted) {
    Graph rest = new Graph();
    arrows.forEach(
        (from, all) -> {
          rest.add(from);
          all.stream()
              .filter(to -> !excepted.contains(new Arrow(from, to)))
              .forEach(to -> rest.add(from, to));
        });
    return rest;
  }

  /** Returns the graph of groups: an arrow for each between names of two groups. */
  Graph grouped(UnaryOperator<String> groupOf) {
    Graph groups = new Graph();
    arrows.forEach(
        (from, all) -> {
          groups.add(groupOf.apply(from));
          all.forEach(to -> groups.add(groupOf.apply(from), groupOf.apply(to)));
        });
    return groups;
  }

  /** Returns the same without the arrows that a way through others replaces; no circles allowed. */
  Graph reduced() {
    Graph reduced = new Graph();
    arrows.forEach(
        (from, all) -> {
          reduced.add(from);
          all.stream()
              .filter(to -> all.stream().noneMatch(via -> reaches(via, to)))
              .forEach(to -> reduced.add(from, to));
        });
    return reduced;
  }

  /** Returns the names that use each other in circles, each circle once. */
  List<Set<String>> circles() {
    return new Circles().found;
  }

  /** Returns each name's floor: 1 if it uses nothing, else one above the highest it uses. */
  Map<String, Integer> floors() {
    if (!circles().isEmpty()) {
      throw new AssertionError("in circles, so on no floor: " + circles());
    }
    Map<String, Integer> floors = new TreeMap<>();
    names().forEach(name -> floor(name, floors));
    return floors;
  }

  private int floor(String name, Map<String, Integer> floors) {
    Integer known = floors.get(name);
    if (known != null) {
      return known;
    }
    int floor = 1 + usedBy(name).stream().mapToInt(used -> floor(used, floors)).max().orElse(0);
    floors.put(name, floor);
    return floor;
  }

  private boolean reaches(String from, String to) {
    return usedBy(from).contains(to) || usedBy(from).stream().anyMatch(next -> reaches(next, to));
  }

  /** Tarjan's search for strongly connected components. */
  private final class Circles {
    private final Map<String, Integer> index = new HashMap<>();
    private final Map<String, Integer> low = new HashMap<>();
    private final Deque<String> stack = new ArrayDeque<>();
    private final Set<String> onStack = new HashSet<>();
    private final List<Set<String>> found = new ArrayList<>();

    Circles() {
      names().stream().filter(name -> !index.containsKey(name)).forEach(this::visit);
    }

    private void visit(String name) {
      int number = index.size();
      index.put(name, number);
      low.put(name, number);
      stack.push(name);
      onStack.add(name);
      for (String used : usedBy(name)) {
        if (!index.containsKey(used)) {
          visit(used);
          low.merge(name, low.get(used), Math::min);
        } else if (onStack.contains(used)) {
          low.merge(name, index.get(used), Math::min);
        }
      }
      if (low.get(name) == number) {
        Set<String> component = new TreeSet<>();
        String member;
        do {
          member = stack.pop();
          onStack.remove(member);
          component.add(member);
        } while (!member.equals(name));
        if (component.size() > 1) {
          found.add(component);
        }
      }
    }
  }

  /** A use of one name by another. */
  record Arrow(String from, String to) {
    @Override
    public String toString() {
      return from + " -> " + to;
    }
  }
}
