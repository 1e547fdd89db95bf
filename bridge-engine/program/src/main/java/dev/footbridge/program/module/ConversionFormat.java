package dev.footbridge.program.module;

import dev.footbridge.program.module.ModuleRequest.Kind;
import dev.footbridge.program.module.SourceEdits.Edit;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

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
      KeptFile.writeText(out, edit.text());
      out.writeInt(edit.origin());
    }
    ModuleFacts facts = conversion.facts();
    out.writeInt(facts.requests().size());
    for (ModuleRequest request : facts.requests()) {
      KeptFile.writeText(out, request.spec());
      KeptFile.writeText(out, request.kind().name());
      out.writeInt(request.line());
      out.writeInt(request.column());
    }
    out.writeBoolean(facts.requiresComputed());
    out.writeInt(facts.apis().size());
    for (ApiUse use : facts.apis()) {
      KeptFile.writeText(out, use.name());
      out.writeInt(use.line());
      out.writeInt(use.column());
    }
    return KeptFile.sealed(bytes);
  }

  /**
   * Returns what a file contains.
   *
   * @throws IOException if it is damaged, or of another key
   */
  static Conversion read(byte[] file, byte[] key) throws IOException {
    DataInputStream in = KeptFile.open(file, key);
    List<Edit> edits = new ArrayList<>();
    for (int count = in.readInt(); count > 0; count--) {
      edits.add(new Edit(in.readInt(), in.readInt(), KeptFile.readText(in), in.readInt()));
    }
    List<ModuleRequest> requests = new ArrayList<>();
    for (int count = in.readInt(); count > 0; count--) {
      String spec = KeptFile.readText(in);
      Kind kind = Kind.valueOf(KeptFile.readText(in));
      requests.add(new ModuleRequest(spec, kind, in.readInt(), in.readInt()));
    }
    boolean requiresComputed = in.readBoolean();
    List<ApiUse> apis = new ArrayList<>();
    for (int count = in.readInt(); count > 0; count--) {
      apis.add(new ApiUse(KeptFile.readText(in), in.readInt(), in.readInt()));
    }
    return new Conversion(edits, new ModuleFacts(requests, requiresComputed, apis));
  }
}
