package dev.footbridge.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class MiniAppInfoTest {
  private static final MiniAppInfo SHOP = new MiniAppInfo("wx1234", "Shop", "1.2.3");

  @Test
  void fieldsAndMethodsAgree() {
    assertThat(SHOP.appId).isEqualTo("wx1234").isEqualTo(SHOP.appId());
    assertThat(SHOP.name).isEqualTo("Shop").isEqualTo(SHOP.name());
    assertThat(SHOP.version).isEqualTo("1.2.3").isEqualTo(SHOP.version());
  }

  @Test
  void theIdentifierAloneIsAlsoTheName() {
    assertThat(MiniAppInfo.of("wx1234")).isEqualTo(new MiniAppInfo("wx1234", "wx1234", "0.0.0"));
  }

  @Test
  void twoOfTheSamePartsAreEqual() {
    MiniAppInfo same = MiniAppInfo.of("wx1234").withName("Shop").withVersion("1.2.3");

    assertThat(same).isEqualTo(SHOP).hasSameHashCodeAs(SHOP).hasToString(SHOP.toString());
    assertThat(SHOP)
        .hasToString("MiniAppInfo[appId=wx1234, name=Shop, version=1.2.3]")
        .isNotEqualTo(new MiniAppInfo("wx5678", "Shop", "1.2.3"))
        .isNotEqualTo(SHOP.withName("Store"))
        .isNotEqualTo(SHOP.withVersion("1.2.4"))
        .isNotEqualTo(null);
  }

  @Test
  void anEmptyIdentifierIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MiniAppInfo("", "Shop", "1.2.3"))
        .withMessage("appId must not be empty");
  }
}
