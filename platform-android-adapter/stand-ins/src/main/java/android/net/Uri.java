package android.net;

import android.os.Parcel;
import android.os.Parcelable;
import dev.footbridge.standins.internal.StandIn;
import java.io.File;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** A URI, which is not checked: what it lacks is null, and what it has is what it looks like. */
@StandIn
public abstract class Uri implements Parcelable, Comparable<Uri> {
  @SuppressWarnings("ClassInitializationDeadlock") // nothing but this class initializes TextUri
  public static final Uri EMPTY = new TextUri("");

  Uri() {}

  public static Uri parse(String uriString) {
    return new TextUri(Objects.requireNonNull(uriString, "uriString"));
  }

  public static Uri fromFile(File file) {
    return parse("file://" + encode(file.getAbsolutePath(), "/"));
  }

  public static Uri fromParts(String scheme, String ssp, String fragment) {
    return parse(
        Objects.requireNonNull(scheme, "scheme")
            + ":"
            + encode(Objects.requireNonNull(ssp, "ssp"))
            + (fragment == null || fragment.isEmpty() ? "" : "#" + encode(fragment)));
  }

  public static Uri withAppendedPath(Uri baseUri, String pathSegment) {
    return baseUri.buildUpon().appendEncodedPath(pathSegment).build();
  }

  public static String encode(String s) {
    return encode(s, null);
  }

  public static String encode(String s, String allow) {
    return s == null ? null : UriText.encode(s, allow == null ? "" : allow);
  }

  public static String decode(String s) {
    return s == null ? null : UriText.decode(s, false);
  }

  public abstract boolean isHierarchical();

  public abstract boolean isRelative();

  public abstract String getScheme();

  public abstract String getEncodedSchemeSpecificPart();

  public abstract String getEncodedAuthority();

  public abstract String getEncodedPath();

  public abstract String getEncodedQuery();

  public abstract String getEncodedFragment();

  @Override
  public abstract String toString();

  public abstract Builder buildUpon();

  public boolean isOpaque() {
    return !isHierarchical();
  }

  public boolean isAbsolute() {
    return !isRelative();
  }

  public String getSchemeSpecificPart() {
    return decode(getEncodedSchemeSpecificPart());
  }

  public String getAuthority() {
    return decode(getEncodedAuthority());
  }

  public String getPath() {
    return decode(getEncodedPath());
  }

  public String getQuery() {
    return decode(getEncodedQuery());
  }

  public String getFragment() {
    return decode(getEncodedFragment());
  }

  public String getEncodedUserInfo() {
    String authority = getEncodedAuthority();
    int at = authority == null ? -1 : authority.lastIndexOf('@');
    return at < 0 ? null : authority.substring(0, at);
  }

  public String getUserInfo() {
    return decode(getEncodedUserInfo());
  }

  public String getHost() {
    String authority = getEncodedAuthority();
    if (authority == null) {
      return null;
    }
    int port = portSeparator(authority);
    return decode(
        authority.substring(authority.lastIndexOf('@') + 1, port < 0 ? authority.length() : port));
  }

  public int getPort() {
    String authority = getEncodedAuthority();
    int separator = authority == null ? -1 : portSeparator(authority);
    if (separator < 0) {
      return -1;
    }
    try {
      return Integer.parseInt(decode(authority.substring(separator + 1)));
    } catch (NumberFormatException e) {
      return -1; // empty, or too large
    }
  }

  /** Returns where the colon before a port is; -1 if the authority does not end with digits. */
  private static int portSeparator(String authority) {
    for (int i = authority.length() - 1; i >= 0; i--) {
      char c = authority.charAt(i);
      if (c == ':') {
        return i;
      }
      if (c < '0' || c > '9') {
        return -1;
      }
    }
    return -1;
  }

  public List<String> getPathSegments() {
    List<String> segments = new ArrayList<>();
    String path = getEncodedPath();
    if (path != null) {
      for (String segment : path.split("/", -1)) {
        if (!segment.isEmpty()) {
          segments.add(decode(segment));
        }
      }
    }
    return Collections.unmodifiableList(segments);
  }

  public String getLastPathSegment() {
    List<String> segments = getPathSegments();
    return segments.isEmpty() ? null : segments.get(segments.size() - 1);
  }

  public String getQueryParameter(String key) {
    for (String[] each : parameters(key)) {
      return UriText.decode(each[1], true);
    }
    return null;
  }

  public List<String> getQueryParameters(String key) {
    List<String> values = new ArrayList<>();
    for (String[] each : parameters(key)) {
      values.add(decode(each[1]));
    }
    return Collections.unmodifiableList(values);
  }

  public Set<String> getQueryParameterNames() {
    Set<String> names = new LinkedHashSet<>();
    List<String[]> all = parameters();
    String query = getEncodedQuery();
    boolean isLastEmpty = query != null && query.endsWith("&"); // it counts as none here
    for (String[] each : isLastEmpty ? all.subList(0, all.size() - 1) : all) {
      names.add(decode(each[0]));
    }
    return Collections.unmodifiableSet(names);
  }

  public boolean getBooleanQueryParameter(String key, boolean defaultValue) {
    String flag = getQueryParameter(key);
    if (flag == null) {
      return defaultValue;
    }
    String value = flag.toLowerCase(Locale.ROOT);
    return !value.equals("false") && !value.equals("0");
  }

  private List<String[]> parameters(String key) {
    String name = encode(Objects.requireNonNull(key, "key"));
    List<String[]> found = new ArrayList<>();
    for (String[] each : parameters()) {
      if (each[0].equals(name)) {
        found.add(each);
      }
    }
    return found;
  }

  /** Returns the encoded names and values of the query. */
  private List<String[]> parameters() {
    if (isOpaque()) {
      throw new UnsupportedOperationException("This isn't a hierarchical URI.");
    }
    String query = getEncodedQuery();
    List<String[]> all = new ArrayList<>();
    if (query == null) {
      return all;
    }
    for (String part : query.split("&", -1)) {
      int equals = part.indexOf('=');
      all.add(
          equals < 0
              ? new String[] {part, ""}
              : new String[] {part.substring(0, equals), part.substring(equals + 1)});
    }
    return all;
  }

  public Uri normalizeScheme() {
    String scheme = getScheme();
    String lower = scheme == null ? null : scheme.toLowerCase(Locale.ROOT);
    return scheme == null || scheme.equals(lower) ? this : buildUpon().scheme(lower).build();
  }

  @Override
  public int compareTo(Uri other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Uri other && toString().equals(other.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  @Override
  public int describeContents() {
    return 0;
  }

  @Override
  public void writeToParcel(Parcel out, int flags) {
    out.writeString(toString());
  }

  /** Builds a URI from its parts. */
  @StandIn
  public static final class Builder {
    private String scheme;
    private String opaquePart; // this and the following are encoded
    private String authority;
    private String path;
    private String query;
    private String fragment;

    public Builder() {}

    public Builder scheme(String scheme) {
      this.scheme = scheme;
      return this;
    }

    public Builder opaquePart(String opaquePart) {
      return encodedOpaquePart(encode(opaquePart));
    }

    public Builder encodedOpaquePart(String opaquePart) {
      this.opaquePart = opaquePart;
      return this;
    }

    public Builder authority(String authority) {
      return encodedAuthority(encode(authority));
    }

    public Builder encodedAuthority(String authority) {
      opaquePart = null;
      this.authority = authority;
      return this;
    }

    public Builder path(String path) {
      return encodedPath(encode(path, "/"));
    }

    public Builder encodedPath(String path) {
      opaquePart = null;
      this.path = path;
      return this;
    }

    public Builder appendPath(String newSegment) {
      return appendEncodedPath(encode(newSegment));
    }

    public Builder appendEncodedPath(String newSegment) {
      String before = path == null ? "" : path;
      return encodedPath(before.endsWith("/") ? before + newSegment : before + "/" + newSegment);
    }

    public Builder query(String query) {
      return encodedQuery(encode(query));
    }

    public Builder encodedQuery(String query) {
      opaquePart = null;
      this.query = query;
      return this;
    }

    public Builder appendQueryParameter(String key, String value) {
      String parameter = encode(key) + "=" + encode(value);
      return encodedQuery(query == null || query.isEmpty() ? parameter : query + "&" + parameter);
    }

    public Builder clearQuery() {
      return encodedQuery(null);
    }

    public Builder fragment(String fragment) {
      return encodedFragment(encode(fragment));
    }

    public Builder encodedFragment(String fragment) {
      this.fragment = fragment;
      return this;
    }

    public Uri build() {
      if (opaquePart != null && scheme == null) {
        throw new UnsupportedOperationException("An opaque URI must have a scheme.");
      }
      return parse(toText());
    }

    private String toText() {
      StringBuilder text = new StringBuilder();
      append(text, "", scheme, ":");
      if (opaquePart != null) {
        text.append(opaquePart);
      } else {
        append(text, "//", authority, "");
        boolean isRelative = scheme == null && authority == null;
        boolean isAbsolute = path == null || path.isEmpty() || path.startsWith("/");
        append(text, isRelative || isAbsolute ? "" : "/", path, "");
        append(text, "?", nonEmpty(query), "");
      }
      append(text, "#", nonEmpty(fragment), "");
      return text.toString();
    }

    private static String nonEmpty(String part) {
      return part == null || part.isEmpty() ? null : part;
    }

    private static void append(StringBuilder text, String before, String part, String after) {
      if (part != null) {
        text.append(before).append(part).append(after);
      }
    }

    @Override
    public String toString() {
      return build().toString();
    }
  }
}
