package dev.footbridge.program.module;

import dev.footbridge.program.module.ModuleRequest.Kind;
import dev.footbridge.program.module.SourceEdits.Edit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The format of the files that keep conversions: the key, the edits, what is known, and a checksum.
 */
final class ConversionFormat {
  private ConversionFormat() {}

  /** Returns the content of a file. */
  static byte[] write(byte[] key, Conversion conversion) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.write(key);
    out.writeInt(conversion.edits().size());
    for (Edit edit : conversion.edits()) {
      out.writeInt(edit.start());
      out.writeInt(edit.end());
      writeText(out, edit.text());
      out.writeInt(edit.origin());
    }
    ModuleFacts facts = conversion.facts();
    out.writeInt(facts.requests().size());
    for (ModuleRequest request : facts.requests()) {
      writeText(out, request.spec());
      writeText(out, request.kind().name());
      out.writeInt(request.line());
      out.writeInt(request.column());
    }
    out.writeBoolean(facts.requiresComputed());
    out.writeInt(facts.apis().size());
    for (ApiUse use : facts.apis()) {
      writeText(out, use.name());
      out.writeInt(use.line());
      out.writeInt(use.column());
    }
    out.writeLong(checksum(bytes.toByteArray(), bytes.size()));
    return bytes.toByteArray();
  }

  /**
   * Returns what a file contains.
   *
   * @throws IOException if it is damaged, or of another key
   */
  static Conversion read(byte[] file, byte[] key) throws IOException {
    int end = Math.max(0, file.length - Long.BYTES);
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(file));
    boolean isWhole =
        new DataInputStream(new ByteArrayInputStream(file, end, Long.BYTES)).readLong()
            == checksum(file, end);
    if (!isWhole || !Arrays.equals(in.readNBytes(key.length), key)) {
      throw new StreamCorruptedException();
    }
    List<Edit> edits = new ArrayList<>();
    for (int count = in.readInt(); count > 0; count--) {
      edits.add(new Edit(in.readInt(), in.readInt(), readText(in), in.readInt()));
    }
    List<ModuleRequest> requests = new ArrayList<>();
    for (int count = in.readInt(); count > 0; count--) {
      String spec = readText(in);
      Kind kind = Kind.valueOf(readText(in));
      requests.add(new ModuleRequest(spec, kind, in.readInt(), in.readInt()));
    }
    boolean requiresComputed = in.readBoolean();
    List<ApiUse> apis = new ArrayList<>();
    for (int count = in.readInt(); count > 0; count--) {
      apis.add(new ApiUse(readText(in), in.readInt(), in.readInt()));
    }
    return new Conversion(edits, new ModuleFacts(requests, requiresComputed, apis));
  }

  private static long checksum(byte[] bytes, int length) {
    CRC32 sum = new CRC32();
    sum.update(bytes, 0, length);
    return sum.getValue();
  }

  /** Unlike {@code writeUTF}, also for texts of more than 64 KiB. */
  private static void writeText(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String readText(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}
