package android.util;

import dev.footbridge.standins.internal.StandIn;
import java.util.Objects;

/** Two values. */
@StandIn
public class Pair<F, S> {
  public final F first;
  public final S second;

  public Pair(F first, S second) {
    this.first = first;
    this.second = second;
  }

  public static <A, B> Pair<A, B> create(A a, B b) {
    return new Pair<>(a, b);
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Pair<?, ?> other
        && Objects.equals(first, other.first)
        && Objects.equals(second, other.second);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(first) ^ Objects.hashCode(second);
  }

  @Override
  public String toString() {
    return "Pair{" + first + " " + second + "}";
  }
}
