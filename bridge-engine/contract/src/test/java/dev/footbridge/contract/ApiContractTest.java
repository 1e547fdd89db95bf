package dev.footbridge.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.footbridge.api.BuiltInForm;
import dev.footbridge.contract.json.JsonFile;
import dev.footbridge.contract.json.JsonValue;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problems;
import org.junit.jupiter.api.Test;

/** The contract of one API. */
class ApiContractTest {
  private static JsonValue json(String text) {
    return JsonFile.read("f.json", text, new Problems());
  }

  @BuiltInForm(args = "key", returns = "data")
  void form() {}

  private static BuiltInForm aForm() throws NoSuchMethodException {
    return ApiContractTest.class.getDeclaredMethod("form").getAnnotation(BuiltInForm.class);
  }

  @Test
  void nothingIsReportedUnlessItIsSet() {
    ApiContract api = ApiContract.builder("pay", ApiMode.ASYNC).build();
    assertThat(api.name()).isEqualTo("pay");
    assertThat(api.isSync()).isFalse();
    assertThat(api.parameters()).isNull();
    assertThat(api.result()).isNull();
    assertThat(api.state()).isNull();
    assertThat(api.form()).isNull();
    assertThat(api.permission()).isEqualTo(ApiPermission.PUBLIC);
    assertThat(api.source()).isEqualTo(Location.NONE);
    assertThat(api.isHandled()).isFalse();
    assertThat(api).hasToString("pay (async) ");
  }

  @Test
  void aDerivedContractKeepsTheOtherValues() throws Exception {
    ApiContract api =
        ApiContract.builder("pay", ApiMode.ASYNC)
            .parameters(json("{\"amount\": 0}"))
            .result(json("{\"paid\": true}"))
            .state(json("{\"step\": \"\"}"))
            .form(aForm())
            .permission(ApiPermission.RESTRICTED)
            .source(Location.inFile("c.json", 2, 3, "$.extApi[0]").and("com.example.Pay", "pay"))
            .build()
            .toBuilder()
            .mode(ApiMode.of(true))
            .build();
    assertThat(api.isSync()).isTrue();
    assertThat(api.parameters()).hasToString("{\"amount\":0}");
    assertThat(api.result()).hasToString("{\"paid\":true}");
    assertThat(api.state()).hasToString("{\"step\":\"\"}");
    assertThat(api.form()).isEqualTo(aForm());
    assertThat(api.permission()).isEqualTo(ApiPermission.RESTRICTED);
    assertThat(api.isHandled()).isTrue();
    assertThat(api).hasToString("pay (sync) c.json:2:3 (Pay.pay)");
  }

  @Test
  @SuppressWarnings({"DataFlowIssue", "NullAway"}) // callers without a null checker may pass null
  void invalidValuesAreRefused() {
    ApiContract.Builder builder = ApiContract.builder("pay", ApiMode.SYNC);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.parameters(json("[]")))
        .withMessage("parameters: expected an object, but found an array");
    assertThatNullPointerException()
        .isThrownBy(() -> ApiContract.builder(null, ApiMode.SYNC))
        .withMessage("name");
    assertThatNullPointerException().isThrownBy(() -> builder.source(null)).withMessage("source");
  }
}
