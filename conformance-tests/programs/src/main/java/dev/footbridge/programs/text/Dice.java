package dev.footbridge.programs.text;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Seeded choices. The same seed and name give the same choices on every machine, so each file of a
 * program has dice of its own: a change to how one file is made leaves the others as they are.
 */
public final class Dice {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final SplittableRandom random;

  /** Creates the dice of what {@code name} names, usually a file. */
  public Dice(long seed, String name) {
    this.random = new SplittableRandom(seed ^ hash(name));
  }

  /** Returns a number from {@code least} to {@code most}, both included. */
  public int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  /** Returns a number with two decimals from {@code least} to {@code most}, as JavaScript. */
  public String decimal(int least, int most) {
    int hundredths = between(least * 100, most * 100);
    return (hundredths < 0 ? "-" : "")
        + Math.abs(hundredths) / 100
        + '.'
        + (Math.abs(hundredths) % 100 + 100 + "").substring(1);
  }

  /** Whether something happens that happens in {@code percent} of 100 cases. */
  public boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  /** Returns one of the list. */
  public <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** Returns one of these. */
  public String oneOf(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  /** Returns the list in another order. */
  public <T> List<T> shuffled(List<T> list) {
    List<T> shuffled = new ArrayList<>(list);
    for (int i = shuffled.size() - 1; i > 0; i--) {
      T last = shuffled.get(i);
      int other = random.nextInt(i + 1);
      shuffled.set(i, shuffled.get(other));
      shuffled.set(other, last);
    }
    return shuffled;
  }

  /** Returns {@code count} of the list, or all if it has fewer, in another order. */
  public <T> List<T> some(List<T> list, int count) {
    return shuffled(list).subList(0, Math.min(count, list.size()));
  }

  /** Returns a text of {@code digits} hexadecimal digits. */
  public String hex(int digits) {
    StringBuilder hex = new StringBuilder();
    for (int i = 0; i < digits; i++) {
      hex.append(Character.forDigit(random.nextInt(16), 16));
    }
    return hex.toString();
  }

  /** FNV-1a, which the Java specification cannot change. */
  private static long hash(String name) {
    long hash = FNV_OFFSET;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * FNV_PRIME;
    }
    return hash;
  }
}
