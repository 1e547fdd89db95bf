package dev.footbridge.engine.internal.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.internal.call.ListenerGate;
import dev.footbridge.engine.observe.ProgramListener;
import dev.footbridge.engine.observe.ScriptError;
import dev.footbridge.engine.spi.Payload;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The listeners of an engine are notified of every event of its programs. */
class ProgramListenersTest {
  private static final MiniAppInfo SHOP = MiniAppInfo.of("shop");

  private final List<String> lines = new ArrayList<>();

  /** Returns a listener that notes the name and the arguments of each event. */
  private ProgramListener noting(String name) {
    return (ProgramListener)
        Proxy.newProxyInstance(
            ProgramListener.class.getClassLoader(),
            new Class<?>[] {ProgramListener.class},
            (self, event, arguments) -> {
              Object[] behindTheProgram = Arrays.copyOfRange(arguments, 1, arguments.length);
              assertThat(arguments[0]).isSameAs(SHOP);
              lines.add(name + " " + event.getName() + " " + Arrays.toString(behindTheProgram));
              return null;
            });
  }

  @Test
  void everyListenerIsNotifiedOfEveryEventInTheirOrder() {
    ProgramListener all =
        new ProgramListeners(List.of(noting("1"), noting("2")), new ListenerGate());
    all.launched(SHOP);
    all.turnBegan(SHOP);
    all.turnEnded(SHOP);
    all.console(SHOP, "warn", "oh");
    all.log(SHOP, "info", "pay", "paid");
    all.shown(SHOP, "Toast", "paid");
    all.error(SHOP, ScriptError.of(ScriptError.Kind.UNCAUGHT, "Error: a"));
    all.hostEvent(SHOP, "net", Payload.of("{}"));
    all.happened(SHOP, "page", Payload.of("{}"));
    all.arrived(SHOP, "page pages/pay");
    all.warning(SHOP, "odd");
    all.listenerAdded(SHOP, 7, "wx.onA", "at a.js:1:1");
    all.listenerRemoved(SHOP, 7);
    all.pluginFailed(SHOP, new IllegalStateException("a defect"));
    all.abandoned(SHOP, "native code");
    all.ended(SHOP, true);
    all.console(SHOP, "log", "late"); // rule X10

    List<String> first = lines.stream().filter(line -> line.startsWith("1 ")).toList();
    assertThat(lines)
        .containsExactlyElementsOf(
            first.stream()
                .flatMap(line -> List.of(line, line.replaceFirst("1", "2")).stream())
                .toList());
    assertThat(first)
        .contains(
            "1 console [warn, oh]",
            "1 log [info, pay, paid]",
            "1 hostEvent [net, {}]",
            "1 happened [page, {}]",
            "1 arrived [page pages/pay]",
            "1 listenerAdded [7, wx.onA, at a.js:1:1]",
            "1 abandoned [native code]",
            "1 ended [true]")
        .hasSameSizeAs(ProgramListener.class.getMethods());
  }
}
