package android.net;

/** A URI by its text; its parts are found where they begin and end. */
final class TextUri extends Uri {
  private final String text;
  private final int colon; // -1 without a scheme
  private final int hash; // -1 without a fragment

  TextUri(String text) {
    this.text = text;
    colon = text.indexOf(':');
    hash = text.indexOf('#', Math.max(colon, 0));
  }

  @Override
  public boolean isHierarchical() {
    return colon < 0 || text.startsWith("/", colon + 1);
  }

  @Override
  public boolean isRelative() {
    return colon < 0;
  }

  @Override
  public String getScheme() {
    return colon < 0 ? null : text.substring(0, colon);
  }

  @Override
  public String getEncodedSchemeSpecificPart() {
    return text.substring(colon + 1, hash < 0 ? text.length() : hash);
  }

  private boolean hasAuthority() {
    return text.startsWith("//", colon + 1) && text.length() > colon + 2;
  }

  @Override
  public String getEncodedAuthority() {
    return hasAuthority() ? text.substring(colon + 3, end(colon + 3, "/\\?#")) : null;
  }

  @Override
  public String getEncodedPath() {
    if (!isHierarchical()) {
      return null;
    }
    int start = hasAuthority() ? end(colon + 3, "/\\?#") : colon + 1;
    return text.substring(start, end(start, "?#"));
  }

  @Override
  public String getEncodedQuery() {
    int mark = text.indexOf('?', Math.max(colon, 0));
    if (mark < 0 || (hash >= 0 && hash < mark)) {
      return null;
    }
    return text.substring(mark + 1, hash < 0 ? text.length() : hash);
  }

  @Override
  public String getEncodedFragment() {
    return hash < 0 ? null : text.substring(hash + 1);
  }

  /** Returns where the first of some characters is, from a place on; or the end. */
  private int end(int start, String ends) {
    for (int i = start; i < text.length(); i++) {
      if (ends.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return text.length();
  }

  @Override
  public Builder buildUpon() {
    Builder builder = new Builder().scheme(getScheme());
    if (isHierarchical()) {
      builder
          .encodedAuthority(getEncodedAuthority())
          .encodedPath(getEncodedPath())
          .encodedQuery(getEncodedQuery());
    } else {
      builder.encodedOpaquePart(getEncodedSchemeSpecificPart());
    }
    return builder.encodedFragment(getEncodedFragment());
  }

  @Override
  public String toString() {
    return text;
  }
}
