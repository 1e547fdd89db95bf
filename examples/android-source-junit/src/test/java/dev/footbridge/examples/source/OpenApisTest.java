package dev.footbridge.examples.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.junit5.MiniProgramExtension;
import dev.footbridge.junit5.TestCall;
import dev.footbridge.junit5.TestProgram;
import dev.footbridge.junit5.UseRuntime;
import dev.footbridge.standins.AndroidProgram;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The app's proxy of open APIs, whose source is that of an app, on both JavaScript engines. */
class OpenApisTest {
  private static final Path SOURCES = Path.of("../android-source");

  @Nested
  @UseRuntime("graaljs")
  class OnGraalJs extends Cases {}

  @Nested
  @UseRuntime("quickjs")
  class OnQuickJs extends Cases {}

  abstract static class Cases {
    @RegisterExtension
    static final MiniProgramExtension mini =
        MiniProgramExtension.builder()
            .pluginSources(
                SOURCES.resolve("Ferry.java"), SOURCES.resolve("MiniOpenApiProxyImpl.java"))
            .imports("tcsas")
            .appId("ferry")
            .build();

    @Test
    void theAppLogsThePassengerIn(TestProgram test) {
      assertThat(test.call("login")).succeeded().hasData("code", "code-for-ferry");
      assertThat(test.pluginLog()).containsExactly("D/Ferry: login");
    }

    @Test
    void thePassengerIsKnownToThePromiseToo(TestProgram test) {
      for (String api : new String[] {"getUserInfo", "getUserProfile"}) {
        assertThat(test.evaluate("wx." + api + "().then((res) => res.userInfo.nickName)"))
            .isEqualTo("Mila");
      }
    }

    @Test
    void aFailureHasItsReasonAndItsKeys(TestProgram test) {
      TestCall call = test.call("getPhoneNumber");
      assertThat(call).failedWith("no number").hasData("errno", 104);
      assertThat(call.errMsg()).isEqualTo("getPhoneNumber:fail no number");
    }

    @Test
    void theUserPays(TestProgram test, AndroidProgram program) {
      TestCall call = test.call("requestPayment", Map.of("package", "two tickets"));
      assertThat(call).isOpen();
      assertThat(program.activity().dialog().message()).isEqualTo("two tickets");
      program.activity().dialog().press("Pay");

      assertThat(call).succeeded();
    }

    @Test
    void theUserDoesNotPay(TestProgram test, AndroidProgram program) {
      TestCall call = test.call("requestPayment", Map.of("package", "two tickets"));
      program.activity().dialog().cancel();

      assertThat(call).failedWith("cancel");
    }

    @Test
    void whatTheAppLeavesOutIsNotThere(TestProgram test) {
      assertThat(test.evaluate("[typeof wx.checkSession, wx.canIUse('login')].join()"))
          .isEqualTo("undefined,true");
    }
  }
}
