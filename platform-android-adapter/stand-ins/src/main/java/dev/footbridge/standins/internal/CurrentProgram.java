package dev.footbridge.standins.internal;

import dev.footbridge.engine.clock.Clock;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * The program that a thread works for. Static entry points of Android, such as {@code Log}, belong
 * to it. It is known, in this order:
 *
 * <ol>
 *   <li>in a handler, a plugin's life cycle, a posted message, a result or a press: it was set;
 *   <li>in code that was loaded for one program only, by a class loader of its own: from the stack;
 *   <li>on a thread that was started while it was known, and on threads of a pool as long as no
 *       other program was launched since.
 * </ol>
 *
 * Elsewhere it is an error: a task of a shared pool must not see the program that happened to start
 * the thread.
 */
public final class CurrentProgram {
  private static final InheritableThreadLocal<@Nullable Known> CURRENT =
      new InheritableThreadLocal<>() {
        @Override
        protected @Nullable Known childValue(@Nullable Known parent) {
          return parent == null ? null : parent.inherited();
        }
      };

  private CurrentProgram() {}

  /**
   * What is known of a thread.
   *
   * @param set the program while it runs here; null for what a thread inherited, which must not
   *     hold a program that has ended
   * @param isMain whether the thread is the program's main thread at the moment
   * @param isPool whether it is a thread of a pool, which may run tasks of other programs
   * @param launches when it was known, as a stamp of {@link LivePrograms}
   */
  private record Known(
      @Nullable ProgramState set,
      WeakReference<ProgramState> program,
      String appId,
      boolean isMain,
      boolean isPool,
      long launches) {
    static Known set(ProgramState program, boolean isMain) {
      return new Known(program, program.weak(), program.appId(), isMain, false, 0);
    }

    Known inherited() {
      ProgramState own = program.get();
      long stamp = own == null ? LivePrograms.NEVER : LivePrograms.stampIfOnly(own);
      return new Known(null, program, appId, false, PoolThreads.isStarting(), stamp);
    }
  }

  /**
   * Returns the program that this thread works for.
   *
   * @param user what needs it, for the message
   * @throws IllegalStateException if it cannot be known
   */
  public static ProgramState get(String user) {
    OnlyStandIns.require();
    Known known = CURRENT.get();
    if (known != null && known.set() != null) {
      return known.set();
    }
    ProgramState program = PluginLoaders.programOfStack();
    if (program != null) {
      return running(user, program, program.appId());
    }
    if (known == null) {
      throw unknown(user, "which works for no program");
    }
    if (known.isPool() && !LivePrograms.isStill(known.launches())) {
      throw unknown(user, "a pool's, which programs may share");
    }
    return running(user, known.program().get(), known.appId());
  }

  private static ProgramState running(String user, @Nullable ProgramState program, String appId) {
    if (program == null || program.hasEnded()) {
      throw new IllegalStateException(
          user + " was used for the program '" + appId + "', which has ended");
    }
    return program;
  }

  /** Returns the program that this thread works for, or null if it cannot be known. */
  public static @Nullable ProgramState find() {
    try {
      return get("");
    } catch (IllegalStateException e) {
      return null;
    }
  }

  /** Returns whether this thread is the main thread of the program that it works for. */
  public static boolean isMain() {
    Known known = CURRENT.get();
    return known != null && known.isMain();
  }

  /**
   * Runs {@code work} with {@code program} as the current one of this thread.
   *
   * @param isMain whether this thread is the program's main thread meanwhile
   * @throws RuntimeException what {@code work} throws
   */
  public static void run(ProgramState program, boolean isMain, Runnable work) {
    Known outer = CURRENT.get();
    CURRENT.set(Known.set(program, isMain));
    try {
      work.run();
    } finally {
      if (outer == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(outer);
      }
    }
  }

  /**
   * Runs {@code work} on the main thread of {@code program}, after what was posted before.
   *
   * @param delayNanos on the program's clock; 0 or less for at once
   */
  public static Clock.Alarm post(ProgramState program, long delayNanos, Runnable work) {
    return program.hosted().postDelayed(() -> run(program, true, work), delayNanos);
  }

  private static IllegalStateException unknown(String user, String kind) {
    return new IllegalStateException(
        user
            + " was used on the thread '"
            + Thread.currentThread().getName()
            + "', "
            + kind
            + "; run the task through AndroidStandIns.follow, or give the plugin by its place instead"
            + " of its class");
  }
}
