package dev.footbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.cli.Command.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls fail in every way, and the program handles it: exit status 0. */
class FailedCallsTest {
  @TempDir Path folder;
  Command command;

  @BeforeEach
  void createCommand() {
    command = new Command(folder);
  }

  void shows(String members, String call, String transcript) {
    String plugin = command.writePlugin("Pay", members);
    String program = command.write("app.js", call + ".catch(() => {});");
    Result result = command.run("run", program, "--plugin", plugin);
    assertThat(result.out()).isEqualTo(transcript);
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isZero();
  }

  private static final String PAY =
      "@JsEvent(\"pay\") public void pay(RequestEvent r) { r.ok(); }\n";

  @Test
  void missingApiName() {
    shows(
        PAY,
        "wx.invokeNativePlugin({data: {amount: 3}})",
        """
        #1   wx.invokeNativePlugin {}
        #1     fail invokeNativePlugin:fail api_name should be the name of an API, but is undefined \
        (errCode 1002)  … ms
        1 call: 0 ok, 1 failed; exit 0
        """);
  }

  @Test
  void unknownApiName() {
    shows(
        PAY,
        "wx.invokeNativePlugin({api_name: 'refund', data: {amount: 3}})",
        """
        #1   wx.invokeNativePlugin refund {"amount":3}
        #1     fail invokeNativePlugin:fail no custom API 'refund' is registered (errCode 1001)  … ms
        1 call: 0 ok, 1 failed; exit 0
        """);
  }

  @Test
  void misspeltApiName() {
    shows(
        PAY,
        "wx.invokeNativePlugin({api_name: 'pya'})",
        """
        #1   wx.invokeNativePlugin pya {}
        #1     fail invokeNativePlugin:fail no custom API 'pya' is registered; did you mean 'pay'? \
        (errCode 1001)  … ms
        1 call: 0 ok, 1 failed; exit 0
        """);
  }

  @Test
  void cyclicArgument() {
    shows(
        PAY,
        "const data = {}; data.self = data;\nwx.invokeNativePlugin({api_name: 'pay', data})",
        """
        #1   wx.invokeNativePlugin pay {}
        #1     fail invokeNativePlugin:fail the arguments cannot be sent: TypeError: Converting \
        circular structure to JSON (errCode 1003)  … ms
        1 call: 0 ok, 1 failed; exit 0
        """);
  }

  @Test
  void nameInPlaceOfOptions() {
    shows(
        PAY,
        "wx.invokeNativePlugin('pay', {}, () => {})",
        """
        #1   wx.invokeNativePlugin {}
        #1     fail invokeNativePlugin:fail expected an object of options, but was given a string \
        (errCode 1002)  … ms
        1 call: 0 ok, 1 failed; exit 0
        """);
  }

  @Test
  void handlerThatAnswersTwice() {
    shows(
        """
        @JsEvent("pay") public void pay(RequestEvent req) {
          req.ok(Map.of("paid", 1));
          req.fail(Map.of("paid", 2), "again");
        }
        """,
        "wx.invokeNativePlugin({api_name: 'pay'})",
        """
        #1   wx.invokeNativePlugin pay {}
        #1     ok {"paid":1}  … ms
        #1     warning: answered again, which changes nothing: fail \
        {"paid":2,"errMsg":"invokeNativePlugin:fail again"}
        1 call: 1 ok, 0 failed; 1 warning; exit 0
        """);
  }

  @Test
  void handlerThatSpeaksAndThrowsAfterTheEnd() {
    shows(
        """
        @JsEvent("pay") public void pay(RequestEvent req) {
          req.ok();
          req.sendState(Map.of("step", 2));
          throw new IllegalStateException("too late");
        }
        """,
        "wx.invokeNativePlugin({api_name: 'pay'})",
        """
        #1   wx.invokeNativePlugin pay {}
        #1     ok  … ms
        #1     warning: a state sent after the end is not delivered: {"step":2}
        #1     warning: the handler threw after the end
                 java.lang.IllegalStateException: too late
                     at Pay.pay(Pay.java:9)
        1 call: 1 ok, 0 failed; 2 warnings; exit 0
        """);
  }

  @Test
  void stateOfASynchronousCall() {
    shows(
        """
        @JsEvent("pay") public String pay(RequestEvent req) {
          req.sendState(Map.of("step", 1));
          return req.okSync(null);
        }
        """,
        "wx.invokeNativePlugin({api_name: 'pay', sync: true});\nPromise.resolve()",
        """
        #1   wx.invokeNativePlugin pay {} (sync)
        #1     warning: a synchronous call delivers no states: {"step":1}
        #1     ok  … ms
        1 call: 1 ok, 0 failed; 1 warning; exit 0
        """);
  }

  @Test
  void resultThatCannotBeWritten() {
    shows(
        """
        @JsEvent("pay") public void pay(RequestEvent req) {
          req.ok(Map.of("till", new Object()));
        }
        """,
        "wx.invokeNativePlugin({api_name: 'pay'})",
        """
        #1   wx.invokeNativePlugin pay {}
        #1     fail invokeNativePlugin:fail the result cannot be written as JSON (at till) (errCode 1006)  … ms
                 com.fasterxml.jackson.databind.JsonMappingException: a java.lang.Object is not \
        data; put what the program needs of it into a Map (through reference chain: \
        java.util.ImmutableCollections$Map1["till"])
                     at Pay.pay(Pay.java:7)
        1 call: 0 ok, 1 failed; exit 0
        """);
  }

  @Test
  void handlerThatThrows() {
    shows(
        """
        @JsEvent("pay") public void pay(RequestEvent req) throws Exception {
          try {
            open();
          } catch (java.io.IOException e) {
            throw new IllegalStateException("the till is shut", e);
          }
        }
        private void open() throws java.io.IOException { throw new java.io.IOException("no key"); }
        """,
        "wx.invokeNativePlugin({api_name: 'pay'})",
        """
        #1   wx.invokeNativePlugin pay {}
        #1     fail invokeNativePlugin:fail the till is shut (errCode 1005)  … ms
                 java.lang.IllegalStateException: the till is shut
                     at Pay.pay(Pay.java:10)
                 Caused by: java.io.IOException: no key
                     at Pay.open(Pay.java:13)
                     at Pay.pay(Pay.java:8)
        1 call: 0 ok, 1 failed; exit 0
        """);
  }
}
