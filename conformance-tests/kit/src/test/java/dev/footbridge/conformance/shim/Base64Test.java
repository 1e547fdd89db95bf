package dev.footbridge.conformance.shim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Edge cases of binary data as text. */
class Base64Test {
  private static final String HELPERS =
      """
      const bytes = (text) => [...new Uint8Array(wx.base64ToArrayBuffer(text))];
      const tried = (task) => { try { return task(); } catch (e) { return `${e}`; } };
      """;

  @EachRuntime
  void paddingMayBeMissingOrTooMuch(String runtime) throws Exception {
    try (ShimProgram program = new ShimProgram(runtime)) {
      program.run(HELPERS);
      assertThat(
              program.logged(
                  List.of(
                      "bytes('Zm8=')",
                      "bytes('Zm8')",
                      "bytes('Zm8=====')",
                      "bytes('')",
                      "bytes('====')",
                      "bytes('Zh==')")))
          .containsExactly("[ 102, 111 ]", "[ 102, 111 ]", "[ 102, 111 ]", "[]", "[]", "[ 102 ]");
    }
  }

  @EachRuntime
  void whatIsNoBase64IsRefusedWithItsPlace(String runtime) throws Exception {
    try (ShimProgram program = new ShimProgram(runtime)) {
      program.run(HELPERS);
      String start = "TypeError: wx.base64ToArrayBuffer: not a base64 character at ";
      assertThat(
              program.logged(
                  List.of(
                      "tried(() => bytes('Zg=A'))",
                      "tried(() => bytes('ab-_'))",
                      "tried(() => bytes('Zm\\u00e9'))")))
          .containsExactly(start + "2: '='", start + "2: '-'", start + "2: '\u00e9'");
    }
  }

  @EachRuntime
  void whiteSpaceIsSkippedAsInBrowsers(String runtime) throws Exception {
    try (ShimProgram program = new ShimProgram(runtime)) {
      program.run(HELPERS);
      assertThat(
              program.logged(
                  List.of("bytes(' Zm\\r\\n8=\\n')", "bytes('Z\\tm\\f9 v')", "bytes(' \\n')")))
          .containsExactly("[ 102, 111 ]", "[ 102, 111, 111 ]", "[]");
    }
  }

  @EachRuntime
  void aTextThatEndsWithinAByteIsRefused(String runtime) throws Exception {
    try (ShimProgram program = new ShimProgram(runtime)) {
      program.run(HELPERS);
      String end =
          " characters of base64 are no whole number of bytes; one is missing, or one too many";
      assertThat(
              program.logged(
                  List.of("tried(() => bytes('Z'))", "tried(() => bytes('Zm8v\\nZ==='))")))
          .containsExactly(
              "TypeError: wx.base64ToArrayBuffer: 1" + end,
              "TypeError: wx.base64ToArrayBuffer: 5" + end);
    }
  }

  @EachRuntime
  void aViewSendsWhatItViews(String runtime) throws Exception {
    try (ShimProgram program = new ShimProgram(runtime)) {
      program.run("const buffer = new Uint8Array([0, 102, 111, 111, 0]).buffer;");
      assertThat(
              program.logged(
                  List.of(
                      "wx.arrayBufferToBase64(new Uint8Array(buffer, 1, 3))",
                      "wx.arrayBufferToBase64(new DataView(buffer, 1, 3))",
                      "wx.arrayBufferToBase64(new Int8Array([-1]))",
                      "wx.arrayBufferToBase64(new Uint16Array([1]))")))
          .containsExactly("Zm9v", "Zm9v", "/w==", "AQA=");
    }
  }

  @EachRuntime
  void onlyBuffersAndTextsAreTaken(String runtime) throws Exception {
    try (ShimProgram program = new ShimProgram(runtime)) {
      program.run(HELPERS);
      String buffer =
          "TypeError: wx.arrayBufferToBase64 takes an ArrayBuffer or a view of one, but was given ";
      String text = "TypeError: wx.base64ToArrayBuffer takes a string, but was given ";
      assertThat(
              program.logged(
                  List.of(
                      "tried(() => wx.arrayBufferToBase64())",
                      "tried(() => wx.arrayBufferToBase64(null))",
                      "tried(() => wx.arrayBufferToBase64(Object.create(ArrayBuffer.prototype)))",
                      "tried(() => wx.arrayBufferToBase64([1]))",
                      "tried(() => wx.base64ToArrayBuffer())",
                      "tried(() => wx.base64ToArrayBuffer(new String('Zg')))",
                      "tried(() => wx.base64ToArrayBuffer(Symbol('s')))")))
          .containsExactly(
              buffer + "undefined",
              buffer + "null",
              buffer + "an object",
              buffer + "an array",
              text + "undefined",
              text + "an object",
              text + "a symbol");
    }
  }

  @EachRuntime
  void everyLengthIsWrittenAsJavaDoes(String runtime) throws Exception {
    Random random = new Random(1);
    try (ShimProgram program = new ShimProgram(runtime)) {
      program.run(HELPERS);
      for (int length = 0; length < 20; length++) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        String numbers =
            IntStream.range(0, length)
                .mapToObj(i -> Integer.toString(bytes[i] & 255))
                .collect(Collectors.joining(","));
        String text = Base64.getEncoder().encodeToString(bytes);
        assertThat(
                program.logged(
                    List.of(
                        "wx.arrayBufferToBase64(new Uint8Array([" + numbers + "]).buffer)",
                        "`${bytes('" + text + "')}`")))
            .containsExactly(text, numbers);
      }
    }
  }

  @EachRuntime
  void longDataCrossesInPieces(String runtime) throws Exception {
    try (ShimProgram program = new ShimProgram(runtime)) {
      for (int length : new int[] {196_607, 196_608, 196_609, 400_000}) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        program.run("var text = '" + Base64.getEncoder().encodeToString(bytes) + "';");

        assertThat(
                program.logged(
                    List.of(
                        "wx.base64ToArrayBuffer(text).byteLength",
                        "wx.arrayBufferToBase64(wx.base64ToArrayBuffer(text)) === text")))
            .containsExactly(length + "", "true");
      }
    }
  }
}
