package dev.footbridge.engine.host;

import dev.footbridge.api.HostPlugin;
import dev.footbridge.api.PluginLifecycle;
import dev.footbridge.api.RequestEvent;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The program whose plugin runs on the current thread: a constructor, {@code onCreate}, a handler,
 * {@code onDestroy}, or a task that was posted to the program. Threads that a plugin starts itself
 * have none; there, the program of a plugin or a request may be known.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class CurrentProgram {
  private static final ThreadLocal<@Nullable HostedProgram> CURRENT = new ThreadLocal<>();

  private CurrentProgram() {}

  /** Returns the program of this thread; null if there is none. */
  public static @Nullable HostedProgram get() {
    return CURRENT.get();
  }

  /** Returns the program that {@code plugin} serves; null if there is none. */
  public static @Nullable HostedProgram of(HostPlugin<?> plugin) {
    return PluginLifecycle.mainThread(plugin) instanceof HostedProgram program ? program : null;
  }

  /** Returns the program that sent {@code request}; null if it is not of this engine. */
  public static @Nullable HostedProgram of(RequestEvent request) {
    return PluginLifecycle.mainThread(request) instanceof HostedProgram program ? program : null;
  }

  /**
   * Makes {@code program} the one of this thread. {@link HostedProgram#run} does so, and more.
   *
   * @return the program before, for {@link #leave}
   */
  public static @Nullable HostedProgram enter(HostedProgram program) {
    HostedProgram before = CURRENT.get();
    CURRENT.set(Objects.requireNonNull(program, "program"));
    return before;
  }

  /** Restores the program that {@link #enter} returned. */
  public static void leave(@Nullable HostedProgram before) {
    CURRENT.set(before); // not removed: the next entry would allocate again, at each call
  }
}
