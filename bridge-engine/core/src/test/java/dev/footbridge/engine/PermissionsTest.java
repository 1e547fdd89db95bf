package dev.footbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.contract.CustomApiConfig;
import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Problem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Rule X3: which programs may use which APIs. */
class PermissionsTest {
  @Test
  void X3_everyApiIsPublicUnlessItIsRestricted() {
    assertThat(Permissions.ALL_PUBLIC.deniedTo("wx-one")).isEmpty();
  }

  @Test
  void X3_aRestrictedApiIsDeniedToProgramsWithoutAGrant() {
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
  void X3_anApiThatTheShimAnswersCannotBeRestricted() {
    BridgeEngineBuilder builder =
        BridgeEngine.builder()
            .runtime(new FakeRuntime())
            .permissions(Permissions.ALL_PUBLIC.restrict("nextTick").restrict("env", "wx-one"));

    assertThatExceptionOfType(BridgeConfigurationException.class)
        .isThrownBy(builder::build)
        .satisfies(
            e ->
                assertThat(e.problems())
                    .extracting(Problem::text)
                    .containsExactly(
                        "permissions: \"env\" is answered in JavaScript, without the engine, and"
                            + " cannot be restricted; remove restrict(\"env\")",
                        "permissions: \"nextTick\" is answered in JavaScript, without the engine,"
                            + " and cannot be restricted; remove restrict(\"nextTick\")"));
  }

  @Test
  void X3_aHandlerThatReplacesSuchAnApiCanBeRestricted() {
    String api = "{\"extApi\": [{\"name\": \"nextTick\", \"sync\": false, \"params\": {}}]%s}";
    BridgeEngineBuilder builder =
        BridgeEngine.builder()
            .runtime(new FakeRuntime())
            .permissions(Permissions.ALL_PUBLIC.restrict("nextTick"));

    BridgeEngineBuilder overwriting =
        builder.customApis(
            CustomApiConfig.parse("api.json", String.format(api, ", \"overwriteWxApi\": true")));
    assertThat(overwriting.build().warnings())
        .noneMatch(warning -> warning.text().startsWith("permissions"));

    BridgeEngineBuilder keeping =
        builder.customApis(CustomApiConfig.parse("api.json", String.format(api, "")));
    assertThatExceptionOfType(BridgeConfigurationException.class).isThrownBy(keeping::build);
  }

  @Test
  void X3_aRestrictionOfAnUnknownApiIsReportedWithTheNearestName() {
    BridgeEngine engine =
        BridgeEngine.builder()
            .runtime(new FakeRuntime())
            .plugin(TestPlugin.class)
            .permissions(
                Permissions.ALL_PUBLIC
                    .restrict("asinc")
                    .restrict("async")
                    .restrict("getStorage")
                    .restrict("invokeNativePlugin"))
            .build();

    assertThat(engine.warnings())
        .extracting(Problem::text)
        .containsExactly(
            "permissions: no API \"asinc\" is registered or configured, restricting it has no"
                + " effect; did you mean 'async'?");
  }

  @Test
  void aGrantMayBeRepeated() {
    assertThat(Permissions.ALL_PUBLIC.restrict("pay", "wx-one", "wx-one").deniedTo("wx-one"))
        .isEmpty();
  }

  @Test
  @SuppressWarnings({"DataFlowIssue", "NullAway"}) // callers without a null checker may pass null
  void nullIsRefusedByName() {
    BridgeEngineBuilder builder = BridgeEngine.builder();
    assertNamed("appId", () -> MiniAppInfo.of(null));
    assertNamed("api", () -> Permissions.ALL_PUBLIC.restrict(null));
    assertNamed("appId", () -> Permissions.ALL_PUBLIC.restrict("pay", "wx-one", null));
    assertNamed("type", () -> builder.plugin((Class<TestPlugin>) null));
    assertNamed("instance", () -> builder.plugin((TestPlugin) null));
    assertNamed("supplier", () -> builder.plugin(TestPlugin.class, null));
  }

  private static void assertNamed(String parameter, ThrowingCallable use) {
    assertThatNullPointerException().isThrownBy(use).withMessage(parameter);
  }

  @Test
  void restrictingLeavesTheOriginalAsItWas() {
    Permissions before = Permissions.ALL_PUBLIC.restrict("pay");
    before.restrict("wipe");

    assertThat(before.deniedTo("wx-one")).containsExactly("pay");
  }
}
