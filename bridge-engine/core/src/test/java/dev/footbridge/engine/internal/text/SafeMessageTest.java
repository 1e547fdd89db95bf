package dev.footbridge.engine.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule X1: messages that a program may read. */
class SafeMessageTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "no funds",
        "Cannot read the card",
        "余额不足",
        "parameter.age should be Number instead of String;",
        "see https://example.com/help",
        "no picture at https://cdn.example.com/img/Logo.png",
        "5",
        "file a/b.txt is missing"
      })
  void X1_keepsMessagesOfAuthors(String message) {
    assertThat(SafeMessage.of(message)).isEqualTo(message);
    assertThat(SafeMessage.of(new IllegalStateException(message))).isEqualTo(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "com.example.Wallet failed",
        "com/example/Wallet",
        "https://example.com/help says com.example.Wallet failed",
        "java.lang.String",
        "at Wallet.pay(Wallet.java:3)",
        "Outer$Inner",
        "IOException: broken pipe",
        "Wallet@1b6d3586"
      })
  void X1_replacesMessagesWithClassNames(String message) {
    assertThat(SafeMessage.of(message)).isEqualTo("internal error");
  }

  @Test
  void X1_replacesMessagesOfTheVirtualMachine() {
    assertThat(
            List.of(
                new NullPointerException("Cannot invoke \"String.length()\" because \"s\" is null"),
                new ArithmeticException("/ by zero"),
                new IndexOutOfBoundsException("Index 3 out of bounds for length 2"),
                new NegativeArraySizeException("-1"),
                new StackOverflowError("deep"),
                new IllegalStateException(),
                new IllegalStateException("")))
        .allSatisfy(e -> assertThat(SafeMessage.of(e)).isEqualTo("internal error"));
  }
}
