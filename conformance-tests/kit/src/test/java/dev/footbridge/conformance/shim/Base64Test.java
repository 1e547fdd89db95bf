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
                      "bytes('Z')",
                      "bytes('Zh==')")))
          .containsExactly(
              "[ 102, 111 ]", "[ 102, 111 ]", "[ 102, 111 ]", "[]", "[]", "[]", "[ 102 ]");
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
                      "tried(() => bytes(' Zm8='))",
                      "tried(() => bytes('Zm8=\\n'))",
                      "tried(() => bytes('Zg=A'))",
                      "tried(() => bytes('ab-_'))",
                      "tried(() => bytes('Zm\\u00e9'))")))
          .containsExactly(
              start + "0: ' '",
              start + "3: '='",
              start + "2: '='",
              start + "2: '-'",
              start + "2: '\u00e9'");
    }
  }

  @EachRuntime
  void onlyBuffersAndTextsAreTaken(String runtime) throws Exception {
    try (ShimProgram program = new ShimProgram(runtime)) {
      program.run(HELPERS);
      String buffer = "TypeError: wx.arrayBufferToBase64 takes an ArrayBuffer, but was given ";
      String text = "TypeError: wx.base64ToArrayBuffer takes a string, but was given ";
      assertThat(
              program.logged(
                  List.of(
                      "tried(() => wx.arrayBufferToBase64())",
                      "tried(() => wx.arrayBufferToBase64(null))",
                      "tried(() => wx.arrayBufferToBase64(new Uint8Array(2)))",
                      "tried(() => wx.arrayBufferToBase64(Object.create(ArrayBuffer.prototype)))",
                      "tried(() => wx.arrayBufferToBase64([1]))",
                      "tried(() => wx.base64ToArrayBuffer())",
                      "tried(() => wx.base64ToArrayBuffer(new String('Zg')))",
                      "tried(() => wx.base64ToArrayBuffer(Symbol('s')))")))
          .containsExactly(
              buffer + "undefined",
              buffer + "null",
              buffer + "an object",
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
}
