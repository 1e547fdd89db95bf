package dev.footbridge.engine.internal.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rule X11: what Java holds for a program is bounded. */
class HeldBytesTest {
  private final List<Long> exceeded = new ArrayList<>();
  private final HeldBytes held = new HeldBytes(100, () -> exceeded.add(1L));

  @Test
  void X11_whatFitsIsTakenAndGivenBack() {
    assertThat(held.take(60)).isTrue();
    assertThat(held.fits(40)).isTrue();
    assertThat(held.fits(41)).isFalse();
    assertThat(held.take(41)).isFalse();
    assertThat(held.held()).isEqualTo(60);
    assertThat(held.take(40)).isTrue();
    held.give(60);
    assertThat(held.held()).isEqualTo(40);
    assertThat(exceeded).isEmpty();
  }

  @Test
  void X11_whatCannotBeRefusedMayExceedTheBoundByAQuarter() {
    held.add(125);
    assertThat(exceeded).isEmpty();
    assertThat(held.take(0)).isFalse();
    held.add(1);
    held.add(1);
    assertThat(exceeded).as("once").hasSize(1);
  }

  @Test
  void aUnitOfTextHasTwoBytes() {
    assertThat(HeldBytes.ofUnits(7)).isEqualTo(14);
  }
}
