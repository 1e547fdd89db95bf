package dev.footbridge.standins.internal;

import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The class loaders of plugins. Code of a loader that has served a single program works for that
 * program, on whatever thread it runs.
 */
final class PluginLoaders {
  private static final StackWalker WALKER =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
  private static final Map<ClassLoader, Claim> CLAIMS = new WeakHashMap<>(); // guarded by itself

  private PluginLoaders() {}

  /** The program of a loader; null if the loader has served several. */
  private record Claim(@Nullable WeakReference<ProgramState> program) {
    static final Claim SHARED = new Claim(null);

    Claim and(ProgramState other) {
      return program != null && program.get() == other ? this : SHARED;
    }
  }

  /** Records that a program has a plugin of this class. */
  static void claim(Class<?> plugin, ProgramState program) {
    ClassLoader loader = plugin.getClassLoader();
    if (loader == null || isBesideStandIns(loader)) {
      return; // it loads the code of tests, too
    }
    synchronized (CLAIMS) {
      Claim known = CLAIMS.get(loader);
      CLAIMS.put(loader, known == null ? new Claim(program.weak()) : known.and(program));
    }
  }

  /** Returns the program for which the innermost claimed code on this stack was loaded, or null. */
  static @Nullable ProgramState programOfStack() {
    synchronized (CLAIMS) {
      if (CLAIMS.isEmpty()) {
        return null;
      }
    }
    return WALKER.walk(
        frames ->
            frames
                .map(frame -> claimOf(frame.getDeclaringClass()))
                .filter(claim -> claim != null)
                .findFirst()
                .map(Claim::program)
                .map(WeakReference::get)
                .orElse(null));
  }

  private static @Nullable Claim claimOf(Class<?> type) {
    synchronized (CLAIMS) {
      return CLAIMS.get(type.getClassLoader());
    }
  }

  private static boolean isBesideStandIns(ClassLoader loader) {
    for (ClassLoader each = PluginLoaders.class.getClassLoader();
        each != null;
        each = each.getParent()) {
      if (each == loader) {
        return true;
      }
    }
    return false;
  }
}
