package dev.footbridge.programs.text;

/** A noun or a sentence in English and in Chinese, as programs name and show them. */
public record Word(String english, String chinese) {
  /** Returns the English noun with a capital letter, for the inside of names. */
  public String capital() {
    return capital(english);
  }

  /** Returns the text with a capital letter. */
  public static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
