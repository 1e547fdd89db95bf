package dev.footbridge.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DriverCommandTest {
  @Test
  void commandsAreValuesThatAPersonCanRead() {
    DriverCommand call = DriverCommand.call("onPay", "[{\"id\":3}, true]");
    assertThat(call).hasToString("call onPay({\"id\":3}, true)");
    assertThat(call.name()).isEqualTo("callMethod");
    assertThat(call.arguments()).isEqualTo("{\"name\":\"onPay\",\"args\":[{\"id\":3},true]}");
    assertThat(DriverCommand.launch("")).hasToString("launch");
    assertThat(DriverCommand.launch("pages/a?b=c")).hasToString("launch pages/a?b=c");
    assertThat(DriverCommand.open("pages/a")).hasToString("open pages/a");
    assertThat(new DriverCommand("hide", "{}")).hasToString("hide");
    assertThat(new DriverCommand("tabTap", "{\"index\":1}")).hasToString("tabTap {\"index\":1}");
  }

  @Test
  void equalOnesDoTheSame() {
    DriverCommand open = DriverCommand.open("pages/a");
    assertThat(new DriverCommand("open", "{\"url\":\"pages/a\"}"))
        .isEqualTo(open)
        .hasSameHashCodeAs(open)
        .isNotEqualTo(DriverCommand.launch("pages/a"))
        .isNotEqualTo(DriverCommand.open("pages/b"));
  }

  @Test
  void argumentsThatAreNoJsonAreRefused() {
    assertThatThrownBy(() -> DriverCommand.call("onPay", "[3"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
