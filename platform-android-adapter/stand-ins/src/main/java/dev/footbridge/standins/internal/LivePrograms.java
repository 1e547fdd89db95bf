package dev.footbridge.standins.internal;

import java.util.HashSet;
import java.util.Set;

/** The programs on stand-ins that run now, and how many there ever were. */
final class LivePrograms {
  /** A stamp for {@link #isStill} that is never still. */
  static final long NEVER = -1;

  private static final Set<ProgramState> LIVE = new HashSet<>(); // guarded by itself
  private static long launches; // guarded by LIVE

  private LivePrograms() {}

  static void launched(ProgramState program) {
    synchronized (LIVE) {
      LIVE.add(program);
      launches++;
    }
  }

  static void ended(ProgramState program) {
    synchronized (LIVE) {
      LIVE.remove(program);
    }
  }

  /** Returns a stamp for {@link #isStill} if no other program runs; {@link #NEVER} if one does. */
  static long stampIfOnly(ProgramState program) {
    synchronized (LIVE) {
      return LIVE.size() == 1 && LIVE.contains(program) ? launches : NEVER;
    }
  }

  /** Returns whether no program was launched since the stamp was taken. */
  static boolean isStill(long stamp) {
    synchronized (LIVE) {
      return stamp == launches;
    }
  }
}
