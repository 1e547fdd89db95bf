package dev.footbridge.android.robolectric;

import android.content.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Adds the assets of an app under test, which an Android build would pack into it. */
public final class Assets {
  private Assets() {}

  /** Adds the files in {@code folder} to the assets of {@code context}'s app. */
  @SuppressWarnings("deprecation") // its successor needs the whole list of packages
  public static void add(Context context, Path folder) {
    try (Stream<Path> tree = Files.walk(folder)) {
      List<Path> files = tree.filter(Files::isRegularFile).sorted().collect(Collectors.toList());
      Path zip = Files.createTempFile("assets", ".apk");
      zip.toFile().deleteOnExit();
      try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
        for (Path file : files) {
          out.putNextEntry(new ZipEntry("assets/" + folder.relativize(file)));
          Files.copy(file, out);
        }
      }
      context.getAssets().addAssetPath(zip.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
