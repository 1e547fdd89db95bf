package dev.footbridge.program.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The catalog is consistent, and says what rules W50 to W53 need. */
class ApiCatalogTest {
  private final ApiCatalog catalog = ApiCatalog.get();

  private KnownApi api(String name) {
    return Objects.requireNonNull(catalog.named(name), name);
  }

  @Test
  void itHasTheApisOfOneVersionOfTheTypings() {
    assertThat(catalog.typings()).matches("miniprogram-api-typings \\d+\\.\\d+\\.\\d+");
    assertThat(catalog.all()).hasSizeGreaterThan(450);
    assertThat(catalog.named("getSystemInfoSnyc")).isNull();
  }

  @Test
  void W40_navigationIsWhatMovesInThePageStack() {
    assertThat(names(ApiGroup.NAVIGATION))
        .containsExactly("navigateBack", "navigateTo", "reLaunch", "redirectTo", "switchTab");
  }

  @Test
  void W53_theLogicLayerAnswersCallsOnly() {
    Set<ApiGroup> answered =
        EnumSet.of(ApiGroup.NAVIGATION, ApiGroup.INTERACTION, ApiGroup.NO_SCREEN, ApiGroup.DEVICE);
    assertThat(catalog.all())
        .allSatisfy(
            api ->
                assertThat(catalog.logicApis().contains(api.name()))
                    .as("%s", api)
                    .isEqualTo(
                        answered.contains(api.group())
                            || (api.group() == ApiGroup.LATER && api.form() == ApiForm.ASYNC)));
    assertThat(catalog.all())
        .filteredOn(api -> answered.contains(api.group()))
        .extracting(KnownApi::form)
        .containsOnly(ApiForm.ASYNC);
    assertThat(catalog.logicApis())
        .contains("navigateTo", "showToast", "previewImage", "getLocation", "request")
        .doesNotContain("getStorage", "getNetworkType", "onThemeChange", "createSelectorQuery");
  }

  @Test
  void W52_everyEventHasAnApiThatAddsListenersAndOneThatRemovesThem() {
    assertThat(catalog.listeners())
        .containsEntry("themeChange", List.of("onThemeChange", "offThemeChange"))
        .containsEntry("appRouteDone", List.of("onAppRouteDone", "offAppRouteDone"));
    assertThat(catalog.listeners().values())
        .allSatisfy(pair -> assertThat(pair.get(0)).startsWith("on"));
    List<String> withoutOff = new ArrayList<>();
    catalog
        .listeners()
        .forEach(
            (event, pair) -> {
              if (pair.size() == 1) {
                withoutOff.add(event);
              }
            });
    assertThat(withoutOff)
        .as("events whose listeners the typings cannot remove")
        .containsExactly(
            "backgroundAudioPause",
            "backgroundAudioPlay",
            "backgroundAudioStop",
            "backgroundFetchData",
            "needPrivacyAuthorization",
            "socketClose",
            "socketError",
            "socketMessage",
            "socketOpen");
  }

  @Test
  void W52_bothApisOfAnEventAreInOneGroup() {
    assertThat(catalog.inGroup(ApiGroup.LISTENER))
        .extracting(KnownApi::form)
        .containsOnly(ApiForm.LISTENER);
    TreeMap<String, ApiGroup> groups = new TreeMap<>();
    assertThat(catalog.all())
        .filteredOn(api -> api.form() == ApiForm.LISTENER)
        .allSatisfy(
            api ->
                assertThat(groups.computeIfAbsent(api.event(), event -> api.group()))
                    .as(api.name())
                    .isEqualTo(api.group()));
    assertThat(groups).hasSizeGreaterThan(60);
  }

  @Test
  void W53_wxHasWhatIsNotUndefined() {
    assertThat(api("showModal").isOnWx()).isTrue();
    assertThat(api("request").isOnWx()).isTrue();
    assertThat(api("createSelectorQuery").isOnWx()).as("an object, later").isFalse();
    assertThat(api("openBluetoothAdapter").isOnWx()).isFalse();
  }

  @Test
  void anApiHasAnEventIfItTakesListeners() {
    assertThat(api("onThemeChange").event()).isEqualTo("themeChange");
    assertThat(api("offBLEMTUChange").event()).isEqualTo("bLEMTUChange");
    assertThat(api("onThemeChange").addsListeners()).isTrue();
    assertThat(api("offThemeChange").addsListeners()).isFalse();
    assertThat(api("showToast").event()).isNull();
  }

  @Test
  void theConfigurationOfTheLogicLayerSaysWhatItHasToKnow() throws Exception {
    JsonNode config = new ObjectMapper().readTree(catalog.toConfig());

    assertThat(config.get("apis").size()).isEqualTo(catalog.logicApis().size());
    assertThat(config.at("/apis/navigateTo").asText()).isEqualTo("NAVIGATION");
    assertThat(config.at("/apis/login").asText()).isEqualTo("DEVICE");
    assertThat(config.at("/apis/getStorage").isMissingNode()).isTrue();
    assertThat(config.at("/reasons/DEVICE").asText()).contains("mock");
    assertThat(config.at("/reasons/LATER").asText()).contains("not available here yet");
    assertThat(config.get("reasons").size()).isEqualTo(2);
    assertThat(config.at("/listeners/themeChange").toString())
        .isEqualTo("[\"onThemeChange\",\"offThemeChange\"]");
    assertThat(config.at("/listeners/socketOpen").toString()).isEqualTo("[\"onSocketOpen\"]");
    assertThat(config.at("/listeners/error").isMissingNode()).as("of the shim").isTrue();
  }

  @Test
  void aLineThatIsWrongIsNamed() {
    assertThatThrownBy(() -> ApiCatalog.of("typings t 1\nlogin DEVICE"))
        .hasMessage("apis.txt:2: expected a name, a group and a form: login DEVICE");
    assertThatThrownBy(() -> ApiCatalog.of("login PHONE ASYNC"))
        .hasMessage(
            "apis.txt:1: PHONE is none of "
                + Arrays.toString(ApiGroup.values())
                + ": login PHONE ASYNC");
    assertThatThrownBy(() -> ApiCatalog.of("login DEVICE ASYNC\nlogin LATER ASYNC"))
        .hasMessage("apis.txt:2: expected a name that comes after login: login LATER ASYNC");
    assertThatThrownBy(() -> ApiCatalog.of("login DEVICE ASYNC\nauthorize DEVICE ASYNC"))
        .hasMessageContaining("expected a name that comes after login");
  }

  private List<String> names(ApiGroup group) {
    return catalog.inGroup(group).stream().map(KnownApi::name).toList();
  }
}
