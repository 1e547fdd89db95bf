package android.text;

import dev.footbridge.standins.internal.StandIn;
import java.util.Iterator;
import java.util.regex.Pattern;

/** Functions on texts. */
@StandIn
public class TextUtils {
  private static final String[] EMPTY = {};

  private TextUtils() {}

  public static boolean isEmpty(CharSequence str) {
    return str == null || str.length() == 0;
  }

  public static boolean equals(CharSequence a, CharSequence b) {
    if (a == null || b == null) {
      return a == b;
    }
    return a.length() == b.length() && a.toString().contentEquals(b);
  }

  public static String join(CharSequence delimiter, Object[] tokens) {
    return join(delimiter, java.util.Arrays.asList(tokens));
  }

  public static String join(CharSequence delimiter, @SuppressWarnings("rawtypes") Iterable tokens) {
    StringBuilder text = new StringBuilder();
    for (Iterator<?> each = tokens.iterator(); each.hasNext(); ) {
      text.append(each.next());
      if (each.hasNext()) {
        text.append(delimiter);
      }
    }
    return text.toString();
  }

  public static String[] split(String text, String expression) {
    return text.isEmpty() ? EMPTY : text.split(expression, -1);
  }

  public static String[] split(String text, Pattern pattern) {
    return text.isEmpty() ? EMPTY : pattern.split(text, -1);
  }

  public static boolean isDigitsOnly(CharSequence str) {
    return str.codePoints().allMatch(Character::isDigit);
  }

  public static boolean isGraphic(CharSequence str) {
    return str.codePoints().anyMatch(TextUtils::isGraphicType);
  }

  private static boolean isGraphicType(int codePoint) {
    int type = Character.getType(codePoint);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.UNASSIGNED
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR
        && type != Character.SPACE_SEPARATOR;
  }

  public static int getTrimmedLength(CharSequence s) {
    return s.toString().trim().length();
  }

  public static int indexOf(CharSequence s, char ch) {
    return s.toString().indexOf(ch);
  }

  public static int indexOf(CharSequence s, CharSequence needle) {
    return s.toString().indexOf(needle.toString());
  }

  public static int lastIndexOf(CharSequence s, char ch) {
    return s.toString().lastIndexOf(ch);
  }

  public static String substring(CharSequence source, int start, int end) {
    return source.toString().substring(start, end);
  }

  public static String htmlEncode(String s) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      switch (c) {
        case '<' -> text.append("&lt;");
        case '>' -> text.append("&gt;");
        case '&' -> text.append("&amp;");
        case '\'' -> text.append("&#39;");
        case '"' -> text.append("&quot;");
        default -> text.append(c);
      }
    }
    return text.toString();
  }
}
