package dev.footbridge.isolated;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The end of what a child writes to its standard error stream; reads it when run. */
final class ErrorText implements Runnable {
  private static final int MOST_BYTES = 4096;

  private final InputStream in;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream(); // guarded by this
  private final CompletableFuture<@Nullable Void> whole = new CompletableFuture<>();

  ErrorText(InputStream in) {
    this.in = in;
  }

  @Override
  public void run() {
    byte[] buffer = new byte[1024];
    try {
      int read;
      while ((read = in.read(buffer)) >= 0) {
        keep(buffer, read);
      }
    } catch (IOException e) {
      // What was read until now is kept.
    } finally {
      whole.complete(null);
    }
  }

  private synchronized void keep(byte[] buffer, int size) {
    if (kept.size() + size > MOST_BYTES) {
      kept.reset();
    }
    kept.write(buffer, 0, size);
  }

  /** Returns the last line that is not empty; waits a moment for the stream's end. */
  String lastLine() {
    try {
      whole.get(1, TimeUnit.SECONDS);
    } catch (Exception e) {
      // A process that it started holds the stream open.
    }
    String all;
    synchronized (this) {
      all = kept.toString(StandardCharsets.UTF_8);
    }
    String last = "";
    for (String line : all.split("\n", -1)) {
      last = line.isBlank() ? last : line.strip();
    }
    return last;
  }
}
