package dev.footbridge.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footbridge.architecture.Graph.Arrow;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** That the rules would find what they look for. */
class GraphTest {
  private final Graph graph = new Graph();

  @Test
  void aCircleIsFoundWithAllItsMembersAndNoOthers() {
    graph.add("a", "b");
    graph.add("b", "c");
    graph.add("c", "a");
    graph.add("c", "d");
    graph.add("e", "a");

    assertThat(graph.circles()).containsExactly(Set.of("a", "b", "c"));
  }

  @Test
  void aCircleIsOpenWithoutOneOfItsArrows() {
    graph.add("a", "b");
    graph.add("b", "a");

    assertThat(graph.without(Set.of(new Arrow("b", "a"))).circles()).isEmpty();
  }

  @Test
  void aTypeDoesNotUseItself() {
    graph.add("a", "a");

    assertThat(graph.circles()).isEmpty();
    assertThat(graph.usedBy("a")).isEmpty();
  }

  @Test
  void theFloorIsOneAboveTheHighestThatIsUsed() {
    graph.add("a", "b");
    graph.add("a", "c");
    graph.add("b", "c");
    graph.add("d");

    assertThat(graph.floors()).isEqualTo(Map.of("a", 3, "b", 2, "c", 1, "d", 1));
  }

  @Test
  void thereAreNoFloorsInACircle() {
    graph.add("a", "b");
    graph.add("b", "a");

    assertThatThrownBy(graph::floors).hasMessage("in circles, so on no floor: [[a, b]]");
  }

  @Test
  void anArrowThatAWayThroughOthersReplacesIsLeftOut() {
    graph.add("a", "b");
    graph.add("a", "c");
    graph.add("b", "c");

    assertThat(graph.reduced().usedBy("a")).containsExactly("b");
  }
}
