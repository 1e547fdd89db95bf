package dev.footbridge.isolated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What is written is read again; what is no frame is refused with bounded effort. */
class FrameChannelTest {
  private static final int MOST_CHARS = 100;

  private static FrameChannel reading(byte[] bytes) {
    return new FrameChannel(
        new ByteArrayInputStream(bytes), new ByteArrayOutputStream(), MOST_CHARS);
  }

  private static byte[] written(Frame frame) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new FrameChannel(new ByteArrayInputStream(new byte[0]), out, MOST_CHARS).write(frame);
    return out.toByteArray();
  }

  @Test
  void aFrameIsReadAsItWasWritten() throws IOException {
    Frame frame =
        new Frame(
            Frame.Kind.CALL,
            7,
            3,
            1L << 40,
            Arrays.asList("", null, "caf\u00e9\u0000", "\ud83d lone, \ud83d\ude00 whole"));

    FrameChannel channel = reading(written(frame));

    assertThat(channel.read()).isEqualTo(frame);
    assertThat(channel.read()).isNull();
  }

  @Test
  void anUnknownKindIsRefused() {
    assertThatThrownBy(() -> reading(new byte[] {99, 0, 0, 0, 0}).read())
        .hasMessage("it sent a message of the unknown kind 99");
  }

  @Test
  void aFrameThatEndsEarlyIsRefused() throws IOException {
    byte[] whole = written(Frame.of(Frame.Kind.DONE, 1, "text"));
    for (int length = 1; length < whole.length; length++) {
      FrameChannel channel = reading(Arrays.copyOf(whole, length));
      assertThatThrownBy(channel::read).as("%d bytes", length).isInstanceOf(IOException.class);
    }
  }

  @Test
  void textsThatAreTooLongTogetherAreRefused() throws IOException {
    String half = "x".repeat(MOST_CHARS / 2);
    assertThat(reading(written(Frame.of(Frame.Kind.CALL, 1, half, half))).read()).isNotNull();

    FrameChannel channel = reading(written(Frame.of(Frame.Kind.CALL, 1, half, half + "x")));
    assertThatThrownBy(channel::read).hasMessage("it sent a message of more than 100 characters");
  }

  @Test
  void lengthsThatLieAreRefusedBeforeMemoryIsTaken() throws IOException {
    for (int length : new int[] {Integer.MAX_VALUE, -2, 1 << 20}) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      DataOutputStream data = new DataOutputStream(bytes);
      data.writeByte(Frame.Kind.CALL.number());
      data.writeInt(1);
      data.writeInt(0);
      data.writeLong(0);
      data.writeInt(1);
      data.writeInt(length);
      FrameChannel channel = reading(bytes.toByteArray());
      assertThatThrownBy(channel::read).hasMessage("it sent a message of more than 100 characters");
    }
  }
}
