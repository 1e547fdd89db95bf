package dev.footbridge.standins;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Texts, URIs and base64 have the results of Android's own code, which runs beside the stand-ins.
 */
class FrameworkBehaviourTest {
  private static final List<String> URIS =
      List.of(
          "",
          "#",
          "?",
          ":",
          "/",
          "//",
          "///",
          "a",
          "a:",
          "a:b",
          "a:b?c=d#e",
          "mailto:me@example.com?subject=x",
          "content://contacts/people/1",
          "file:///sdcard/a%20b.jpg",
          "http://host",
          "http://host:80",
          "http://[::1]:8080/x",
          "http://user:pass@host:80/a/b//c/?q=1&q=2&r&=s&t=%20+x#frag",
          "http://host?x=1",
          "http://host#f?x=1",
          "http://host\\path",
          "HTTP://Host/A",
          "/relative/path?a=%E4%BD%A0%E5%A5%BD",
          "relative?b=%",
          "x?b=%2",
          "x?a=1&",
          "x?a&=",
          "x?&",
          "x?b=%zz&c=%C3",
          "x?a=true&b=0&c=FALSE&d=no",
          "//authority/path",
          "weixin://dl/business/?t=abc");
  private static final List<String> GETTERS =
      List.of(
          "getAuthority",
          "getEncodedAuthority",
          "getEncodedFragment",
          "getEncodedPath",
          "getEncodedQuery",
          "getEncodedSchemeSpecificPart",
          "getEncodedUserInfo",
          "getFragment",
          "getHost",
          "getLastPathSegment",
          "getPath",
          "getPathSegments",
          "getPort",
          "getQuery",
          "getQueryParameterNames",
          "getScheme",
          "getSchemeSpecificPart",
          "getUserInfo",
          "isAbsolute",
          "isHierarchical",
          "isOpaque",
          "isRelative",
          "normalizeScheme",
          "toString");

  private static URLClassLoader framework;

  @BeforeAll
  static void loadAndroid() throws Exception {
    URL jar = Path.of(System.getProperty("footbridge.android")).toUri().toURL();
    framework = new URLClassLoader(new URL[] {jar}, ClassLoader.getPlatformClassLoader());
  }

  @AfterAll
  static void close() throws Exception {
    framework.close();
  }

  @Test
  void urisHaveTheSameParts() throws Exception {
    for (String uri : URIS) {
      for (String getter : GETTERS) {
        same(uri + " " + getter, type -> call(type, parse(type, uri), getter));
      }
      for (String key : List.of("a", "b", "q", "r", "t", "", "c", "d")) {
        same(
            uri + " ?" + key,
            type -> call(type, parse(type, uri), "getQueryParameter", String.class, key));
        same(
            uri + " ?*" + key,
            type -> call(type, parse(type, uri), "getQueryParameters", String.class, key));
        same(
            uri + " ?! " + key,
            type ->
                type.getMethod("getBooleanQueryParameter", String.class, boolean.class)
                    .invoke(parse(type, uri), key, true));
      }
    }
  }

  /** Android's own code writes to its log here, which has no native part on a JVM. */
  @Test
  void aPortThatIsNoNumberIsNone() {
    assertThat(android.net.Uri.parse("http://host:").getPort()).isEqualTo(-1);
    assertThat(android.net.Uri.parse("http://host:999999999999").getPort()).isEqualTo(-1);
  }

  @Test
  void urisAreBuiltTheSame() throws Exception {
    for (String uri : URIS) {
      same(
          uri + " built upon",
          type -> {
            Object builder = call(type, parse(type, uri), "buildUpon");
            for (String method : List.of("appendPath", "appendEncodedPath", "fragment")) {
              builder = call(builder.getClass(), builder, method, String.class, "x y/z");
            }
            builder
                .getClass()
                .getMethod("appendQueryParameter", String.class, String.class)
                .invoke(builder, "k&", "v=你");
            return String.valueOf(builder);
          });
      same(
          uri + " with path",
          type ->
              type.getMethod("withAppendedPath", type, String.class)
                  .invoke(null, parse(type, uri), "more"));
    }
    for (String fragment : Arrays.asList(null, "", "a b")) {
      same(
          "from parts with the fragment " + fragment,
          type ->
              type.getMethod("fromParts", String.class, String.class, String.class)
                  .invoke(null, "mailto", "me@example.com", fragment));
    }
    for (String text : List.of("a b", "ü/%?", "~!*'()", "\uD83D\uDE00", "a%20b+c%C3%28%")) {
      same("encode " + text, type -> call(type, null, "encode", String.class, text));
      same("decode " + text, type -> call(type, null, "decode", String.class, text));
    }
  }

  @Test
  void base64IsTheSameWithAllFlags() throws Exception {
    Random random = new Random(42);
    for (int length : new int[] {0, 1, 2, 3, 4, 56, 57, 58, 113, 114, 115, 200}) {
      byte[] bytes = new byte[length];
      random.nextBytes(bytes);
      for (int flags = 0; flags < 32; flags++) {
        int used = flags;
        base64(length + " bytes, flags " + flags, "encode", bytes, used);
      }
    }
    for (String text :
        List.of(
            "",
            "QQ==",
            "QQ",
            "QQ=",
            "Q",
            "QUI=",
            "QUI",
            "QUJD",
            "QU JD\n",
            "-_",
            "+/+/",
            "QQ==QQ",
            "=",
            "QUJD=",
            "QUJD====",
            "Q!U!J!D",
            "QQ===",
            "/w==",
            "_w==")) {
      for (int flags : new int[] {0, 8}) {
        base64(
            text + ", flags " + flags, "decode", text.getBytes(StandardCharsets.US_ASCII), flags);
      }
    }
  }

  @Test
  void textsAreTheSame() throws Exception {
    for (String text :
        List.of("", " ", "a,b,,c,", "123", "١٢٣", "1 2", "<a href=\"x\">'&", "\u0000", "\u200b")) {
      for (String method : List.of("isDigitsOnly", "isEmpty", "isGraphic", "getTrimmedLength")) {
        text(method + " " + text, type -> call(type, null, method, CharSequence.class, text));
      }
      text("html " + text, type -> call(type, null, "htmlEncode", String.class, text));
      text(
          "split " + text,
          type ->
              Arrays.asList(
                  (Object[])
                      type.getMethod("split", String.class, String.class).invoke(null, text, ",")));
    }
    text(
        "join",
        type ->
            type.getMethod("join", CharSequence.class, Iterable.class)
                .invoke(null, ", ", Arrays.asList("a", null, 3)));
  }

  private static void base64(String what, String method, byte[] bytes, int flags) throws Exception {
    same(
        "android.util.Base64",
        what,
        type ->
            new String(
                (byte[]) type.getMethod(method, byte[].class, int.class).invoke(null, bytes, flags),
                StandardCharsets.ISO_8859_1));
  }

  private static void text(String what, Use use) throws Exception {
    same("android.text.TextUtils", what, use);
  }

  private static void same(String what, Use use) throws Exception {
    same("android.net.Uri", what, use);
  }

  private static void same(String type, String what, Use use) throws Exception {
    String real = outcome(Class.forName(type, true, framework), use);
    String own = outcome(Class.forName(type), use);
    assertThat(own).as("%s: %s", type, what).isEqualTo(real);
  }

  private static String outcome(Class<?> type, Use use) throws Exception {
    try {
      return String.valueOf(use.of(type));
    } catch (InvocationTargetException e) {
      List<String> words = new ArrayList<>();
      words.add(e.getCause().getClass().getName());
      words.add(String.valueOf(e.getCause().getMessage()));
      return String.join(": ", words);
    }
  }

  private static Object parse(Class<?> type, String uri) throws Exception {
    return call(type, null, "parse", String.class, uri);
  }

  private static Object call(Class<?> type, Object on, String method) throws Exception {
    Method found = type.getMethod(method);
    found.setAccessible(true); // of a class that is not public
    return found.invoke(on);
  }

  private static Object call(
      Class<?> type, Object on, String method, Class<?> parameter, Object argument)
      throws Exception {
    return type.getMethod(method, parameter).invoke(on, argument);
  }

  /** Uses a class of Android's, or its stand-in. */
  private interface Use {
    Object of(Class<?> type) throws Exception;
  }
}
