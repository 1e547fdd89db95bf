package shop;

import java.util.Map;

/** Used by Kotlin, and uses it. */
final class Receipts {
  private Receipts() {}

  static Map<String, Object> of(Payment payment) {
    return Map.of("program", payment.getProgram(), "amount", payment.getAmount());
  }
}
