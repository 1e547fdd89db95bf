package dev.footbridge.engine.internal.program;

import dev.footbridge.engine.internal.json.JsonCodec;
import dev.footbridge.engine.spi.Payload;
import dev.footbridge.engine.spi.StackRoom;
import java.util.Base64;
import java.util.StringJoiner;

/**
 * Binary data as text, for {@code wx.arrayBufferToBase64} and {@code wx.base64ToArrayBuffer} (rule
 * D6). The shim, which checks what a program gives, has bytes as a JSON array of numbers.
 */
final class Base64Text {
  private Base64Text() {}

  /** Returns bytes as base64. */
  static Payload of(Payload bytes, JsonCodec codec) {
    StackRoom.requireForInitializers();
    return Payload.of(Base64.getEncoder().encodeToString(codec.read(bytes.json(), byte[].class)));
  }

  /** Returns the bytes of base64, whose padding may be missing. */
  static Payload bytes(Payload base64) {
    StackRoom.requireForInitializers();
    StringJoiner numbers = new StringJoiner(",", "[", "]");
    for (byte each : Base64.getDecoder().decode(base64.json())) {
      numbers.add(Integer.toString(each & 0xff));
    }
    return Payload.of(numbers.toString());
  }
}
