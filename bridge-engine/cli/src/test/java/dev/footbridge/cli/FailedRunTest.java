package dev.footbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.cli.Command.Result;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program has an error: exit status 1. */
class FailedRunTest {
  @TempDir Path folder;
  Command command;

  @BeforeEach
  void createCommand() {
    command = new Command(folder);
  }

  void fails(String script, String transcript, String... options) {
    String[] args =
        Arrays.copyOf(new String[] {"run", command.write("app.js", script)}, options.length + 2);
    System.arraycopy(options, 0, args, 2, options.length);
    Result result = command.run(args);
    assertThat(result.out()).isEqualTo(transcript);
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isEqualTo(1);
  }

  @Test
  void syntaxErrorShowsItsPlace() {
    fails(
        "let a = 1;\n\tlet b = a +;\n",
        """
        error: app.js:2:13: SyntaxError: Expected an operand but found ;
            \tlet b = a +;
            \t           ^
        no calls; 1 error; exit 1
        """);
  }

  @Test
  void uncaughtErrorShowsItsFrames() {
    fails(
        "function pay() { till(); }\npay();\n",
        """
        error: ReferenceError: till is not defined
            at pay (app.js:1:18)
            at app.js:2:1
        no calls; 1 error; exit 1
        """);
  }

  @Test
  void unhandledRejection() {
    fails(
        "Promise.reject(new Error('no till'));",
        """
        error: unhandled rejection: Error: no till
            at app.js:1:16
        no calls; 1 error; exit 1
        """);
  }

  @Test
  void callbackThatThrowsStopsNothing() {
    fails(
        """
        setTimeout(() => { throw new Error('first'); }, 0);
        setTimeout(() => console.log('second'), 1);
        """,
        """
        error: Error: first
            at app.js:1:26
             second
        no calls; 1 error; exit 1
        """);
  }

  @Test
  void errorSaysHowToConfigureAnApi() {
    String plugin =
        command.writePlugin(
            "Pay", "@JsEvent(\"pay\") public void pay(RequestEvent r) { r.ok(); }\n");
    fails(
        "wx.pay({});\n",
        """
        error: TypeError: wx.pay is not a function
            at app.js:1:1
             hint: a handler for 'pay' is registered (Pay.pay), but wx.pay needs an entry in extApi \
        of the configuration file: {"name": "pay", "sync": false, "params": {}}
        no calls; 1 error; exit 1
        """,
        "--plugin",
        plugin);
  }

  @Test
  void endlessLoopIsStopped() {
    fails(
        "console.log('before');\nfor (;;) {}\n",
        """
             before
        error: the program did not end within 300ms (--timeout): its JavaScript still ran at \
        app.js:2:1, and was stopped
        no calls; 1 error; exit 1
        """,
        "--timeout",
        "300ms");
  }

  @Test
  void whatCannotBeStoppedIsAbandoned() {
    String plugin =
        command.writePlugin(
            "Pay",
            """
            @JsEvent("pay") public String pay(RequestEvent r) {
              while (!Boolean.getBoolean("footbridge.test.release")) { Thread.onSpinWait(); }
              return "{}";
            }
            """);
    try {
      fails(
          "wx.invokeNativePlugin({api_name: 'pay', sync: true});",
          """
          #1   wx.invokeNativePlugin pay {} (sync)
          #1     fail invokeNativePlugin:fail closed (errCode 1010)  … ms
          error: the program did not end within 300ms (--timeout), and was abandoned: it is still \
          running the handler of 'pay', which ignores its interrupt
              #1 pay has not returned for … ms
          1 call: 0 ok, 1 failed; 1 error; exit 1
          """,
          "--plugin",
          plugin,
          "--timeout",
          "300ms");
    } finally {
      System.setProperty("footbridge.test.release", "true");
    }
  }

  @Test
  void timerWithoutEndIsStopped() {
    fails(
        "setTimeout(() => {}, 3600000);",
        """
        error: the program did not end within 300ms (--timeout)
            a timer of 1h is set
        no calls; 1 error; exit 1
        """,
        "--timeout",
        "300ms");
  }

  @Test
  void handlerThatNeverAnswersIsNamed() {
    String plugin =
        command.writePlugin("Pay", "@JsEvent(\"pay\") public void pay(RequestEvent r) {}\n");
    fails(
        "wx.invokeNativePlugin({api_name: 'pay', complete() {}});",
        """
        #1   wx.invokeNativePlugin pay {}
        #1     fail invokeNativePlugin:fail closed (errCode 1010)  … ms
        error: the program did not end within 300ms (--timeout)
            #1 pay is open for … ms
            each handler must call ok or fail, on every path and once
        1 call: 0 ok, 1 failed; 1 error; exit 1
        """,
        "--plugin",
        plugin,
        "--timeout",
        "300ms");
  }

  @Test
  void synchronousHandlerThatDoesNotReturnIsNamed() {
    String plugin =
        command.writePlugin(
            "Pay",
            """
            @JsEvent("pay") public String pay(RequestEvent req) throws InterruptedException {
              new java.util.concurrent.CountDownLatch(1).await();
              return null;
            }
            """);
    fails(
        "wx.invokeNativePlugin({api_name: 'pay', sync: true});",
        """
        #1   wx.invokeNativePlugin pay {} (sync)
        #1     fail invokeNativePlugin:fail closed (errCode 1010)  … ms
        #1     warning: the handler threw after the end
                 java.lang.InterruptedException
                     at Pay.pay(Pay.java:7)
        error: the program did not end within 300ms (--timeout)
            #1 pay has not returned for … ms
        1 call: 0 ok, 1 failed; 1 error; 1 warning; exit 1
        """,
        "--plugin",
        plugin,
        "--timeout",
        "300ms");
  }
}
