package dev.footbridge.jvm.event;

import dev.footbridge.engine.observe.BridgeCall;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The APIs of a program that have open calls. Finds the call that an event repeats or marks by the
 * name of its API, since the logic layer ends a call right after its event. Not safe for use by
 * many threads.
 */
public final class OpenApis {
  private final Map<String, Integer> open = new HashMap<>(); // how many calls
  private final Set<String> marked = new HashSet<>();

  /** Creates an empty set. */
  public OpenApis() {}

  /** Records the start of a call. */
  public void started(BridgeCall call) {
    Objects.requireNonNull(call, "call");
    open.merge(call.event(), 1, Integer::sum);
  }

  /** Records the end of a call. Returns whether an event marked it as without a screen. */
  public boolean ended(BridgeCall call) {
    Objects.requireNonNull(call, "call");
    open.computeIfPresent(call.event(), (api, count) -> count == 1 ? null : count - 1);
    return marked.remove(call.event());
  }

  /**
   * Takes an event that an open call shows: one that it was recorded, or that it means nothing
   * without a screen, which marks it. Returns false if the event has to be shown by itself.
   */
  public boolean take(ProgramEvent event) {
    Objects.requireNonNull(event, "event");
    if (!open.containsKey(event.api())) {
      return false;
    }
    return switch (event.kind()) {
      case ProgramEvent.UI -> true;
      case ProgramEvent.NO_SCREEN -> {
        marked.add(event.api());
        yield true;
      }
      default -> false;
    };
  }
}
