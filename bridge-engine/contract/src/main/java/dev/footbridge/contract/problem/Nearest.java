package dev.footbridge.contract.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * Finds the known names nearest to a mistyped one, by the number of characters to insert, delete,
 * replace or swap. Written here because the libraries that offer it are many times its size, and
 * the core also runs on Android.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Nearest {
  private static final int MOST = 3;

  private Nearest() {}

  /**
   * Returns the candidates nearest to {@code name}, nearest first, at most three; none if none is
   * near.
   */
  public static List<String> of(String name, Collection<String> candidates) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(candidates, "candidates");
    int limit = Math.max(1, name.length() / 3);
    List<Scored> near = new ArrayList<>();
    for (String candidate : candidates) {
      int distance =
          distance(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT), limit);
      if (distance <= limit) {
        near.add(new Scored(candidate, distance));
      }
    }
    near.sort(Comparator.comparingInt(Scored::distance).thenComparing(Scored::name));
    return near.stream().limit(MOST).map(Scored::name).collect(Collectors.toList());
  }

  /** Returns {@code "; did you mean 'a' or 'b'?"}, or nothing if no candidate is near. */
  public static String hint(String name, Collection<String> candidates) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(candidates, "candidates");
    String question = question(name, candidates);
    return question.isEmpty() ? "" : "; " + question;
  }

  /** Returns {@code "did you mean 'a' or 'b'?"}, or nothing if no candidate is near. */
  public static String question(String name, Collection<String> candidates) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(candidates, "candidates");
    List<String> near = of(name, candidates);
    return near.isEmpty()
        ? ""
        : near.stream().collect(Collectors.joining("' or '", "did you mean '", "'?"));
  }

  /** Returns the optimal string alignment distance, or more than {@code limit} if it exceeds it. */
  private static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) > limit) {
      return limit + 1;
    }
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      int best = i;
      for (int j = 1; j <= b.length(); j++) {
        int replace = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replace, 1 + Math.min(last[j], row[j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
        best = Math.min(best, row[j]);
      }
      if (best > limit) {
        return limit + 1;
      }
      beforeLast = last;
      last = row;
    }
    return last[b.length()];
  }

  private record Scored(String name, int distance) {}
}
