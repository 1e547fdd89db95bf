package dev.footbridge.isolated;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Frames over a pair of pipes. Many threads may write, one reads. The other side is not trusted:
 * whatever it sends, reading returns a frame or fails, and allocates at most what the limit allows.
 */
final class FrameChannel {
  private static final int MOST_TEXTS = 1 << 10;
  private static final int NULL = -1;

  private final DataInputStream in;
  private final OutputStream out;
  private final int mostChars;

  /**
   * Creates a channel.
   *
   * @param mostChars how long the texts of one frame that is read may be together, in UTF-16 units
   */
  FrameChannel(InputStream in, OutputStream out, int mostChars) {
    this.in = new DataInputStream(new BufferedInputStream(in, 1 << 16));
    this.out = out;
    this.mostChars = mostChars;
  }

  /**
   * Writes a frame as a whole.
   *
   * @throws IOException if the other side has gone
   */
  void write(Frame frame) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    try (DataOutputStream data = new DataOutputStream(bytes)) {
      data.writeByte(frame.kind().number());
      data.writeInt(frame.program());
      data.writeInt(frame.op());
      data.writeLong(frame.id());
      data.writeInt(frame.texts().size());
      for (String text : frame.texts()) {
        writeText(data, text);
      }
    }
    synchronized (out) {
      bytes.writeTo(out);
      out.flush();
    }
  }

  /**
   * Reads the next frame; waits for it.
   *
   * @return null if the other side has closed the channel
   * @throws IOException if what it sends is no frame, or is longer than the limit
   */
  @Nullable Frame read() throws IOException {
    int number = in.read();
    if (number < 0) {
      return null;
    }
    Frame.Kind kind = Frame.Kind.of(number);
    if (kind == null) {
      throw new IOException("it sent a message of the unknown kind " + number);
    }
    int program = in.readInt();
    int op = in.readInt();
    long id = in.readLong();
    int count = in.readInt();
    if (count < 0 || count > MOST_TEXTS) {
      throw new IOException("it sent a message of more than " + MOST_TEXTS + " texts");
    }
    List<@Nullable String> texts = new ArrayList<>();
    int left = mostChars;
    for (int i = 0; i < count; i++) {
      String text = readText(left);
      texts.add(text);
      left -= text == null ? 0 : text.length();
    }
    return new Frame(kind, program, op, id, texts);
  }

  /**
   * Writes the length, the size of a character in bytes, and the characters: also lone surrogates.
   */
  private static void writeText(DataOutputStream data, @Nullable String text) throws IOException {
    if (text == null) {
      data.writeInt(NULL);
      return;
    }
    data.writeInt(text.length());
    boolean isLatin = isLatin(text);
    data.writeBoolean(isLatin);
    if (isLatin) {
      data.write(text.getBytes(StandardCharsets.ISO_8859_1));
    } else {
      data.writeChars(text);
    }
  }

  private static boolean isLatin(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0xff) {
        return false;
      }
    }
    return true;
  }

  private @Nullable String readText(int most) throws IOException {
    int length = in.readInt();
    if (length == NULL) {
      return null;
    }
    if (length < 0 || length > most) {
      throw new IOException("it sent a message of more than " + mostChars + " characters");
    }
    boolean isLatin = in.readBoolean();
    byte[] bytes = in.readNBytes(isLatin ? length : Math.multiplyExact(length, 2));
    if (bytes.length < (isLatin ? length : 2 * length)) {
      throw new EOFException("it ended within a message");
    }
    if (isLatin) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
    char[] chars = new char[length];
    for (int i = 0; i < length; i++) {
      chars[i] = (char) ((bytes[2 * i] << 8) | (bytes[2 * i + 1] & 0xff));
    }
    return new String(chars);
  }
}
