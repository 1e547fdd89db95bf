package dev.footbridge.programs.demo;

import dev.footbridge.programs.text.Literals;
import dev.footbridge.programs.text.Word;
import java.util.LinkedHashMap;
import java.util.Map;

/** The texts of the program in its two languages, by key. */
final class Dictionary {
  private final Map<String, Word> texts = new LinkedHashMap<>();

  /** Adds a text. Returns its key, which begins with {@code prefix}. */
  String add(String prefix, Word text) {
    String key = prefix + texts.size();
    texts.put(key, text);
    return key;
  }

  /** Adds a text under a key of its own. */
  void addFixed(String key, Word text) {
    texts.put(key, text);
  }

  /** Returns the module of the English texts. */
  String english() {
    Map<String, Object> values = new LinkedHashMap<>();
    texts.forEach((key, text) -> values.put(key, text.english()));
    return "export default " + Literals.js(values) + "\n";
  }

  /** Returns the module of the Chinese texts. */
  String chinese() {
    Map<String, Object> values = new LinkedHashMap<>();
    texts.forEach((key, text) -> values.put(key, text.chinese()));
    return "const texts = " + Literals.js(values) + "\n\nexport { texts as default }\n";
  }
}
