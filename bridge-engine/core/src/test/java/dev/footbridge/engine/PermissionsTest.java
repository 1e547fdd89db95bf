package dev.footbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rule X3: who may use what. */
class PermissionsTest {
  @Test
  void X3_everyApiIsPublicUnlessItIsRestricted() {
    assertThat(Permissions.ALL_PUBLIC.deniedTo("wx-one")).isEmpty();
  }

  @Test
  void X3_aRestrictedApiIsDeniedToWhomItIsNotGranted() {
    Permissions permissions =
        Permissions.ALL_PUBLIC.restrict("wipe").restrict("pay", "wx-one", "wx-two");

    assertThat(permissions.deniedTo("wx-one")).containsExactly("wipe");
    assertThat(permissions.deniedTo("wx-two")).containsExactly("wipe");
    assertThat(permissions.deniedTo("wx-three")).containsExactly("pay", "wipe");
  }

  @Test
  void X3_grantsOfOneApiAddUp() {
    Permissions permissions =
        Permissions.ALL_PUBLIC.restrict("pay", "wx-one").restrict("pay").restrict("pay", "wx-two");

    assertThat(permissions.deniedTo("wx-one")).isEmpty();
    assertThat(permissions.deniedTo("wx-two")).isEmpty();
    assertThat(permissions.deniedTo("wx-three")).containsExactly("pay");
  }

  @Test
  void restrictingLeavesTheOriginalAsItWas() {
    Permissions before = Permissions.ALL_PUBLIC.restrict("pay");
    before.restrict("wipe");

    assertThat(before.deniedTo("wx-one")).containsExactly("pay");
  }
}
