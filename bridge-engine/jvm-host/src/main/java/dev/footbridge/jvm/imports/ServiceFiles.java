package dev.footbridge.jvm.imports;

import java.util.Objects;

/** The names of the files that list services: each is the name of a type (rule I2). */
public final class ServiceFiles {
  private static final String FOLDER = "META-INF/services/";

  private ServiceFiles() {}

  /** Returns the file of our type for that of a documented one; any other file as it is. */
  public static String ours(ImportMapping mapping, String file) {
    Objects.requireNonNull(mapping, "mapping");
    String type = typeOf(file);
    String ours = type.isEmpty() ? null : mapping.oursOf(type);
    return ours == null ? file : FOLDER + ours;
  }

  /** Returns the file of the documented type for that of ours; any other file as it is. */
  public static String documented(ImportMapping mapping, String file) {
    Objects.requireNonNull(mapping, "mapping");
    String type = typeOf(file);
    String documented = type.isEmpty() ? null : mapping.documentedOf(type);
    return documented == null ? file : FOLDER + documented;
  }

  private static String typeOf(String file) {
    Objects.requireNonNull(file, "file");
    return file.startsWith(FOLDER) ? file.substring(FOLDER.length()) : "";
  }
}
