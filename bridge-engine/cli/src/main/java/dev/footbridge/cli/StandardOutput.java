package dev.footbridge.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The standard output of the process. Remembers the first failure to write, which {@link
 * java.io.PrintStream} keeps to itself.
 */
final class StandardOutput extends OutputStream {
  private final OutputStream out = new FileOutputStream(FileDescriptor.out);
  private final ProcessGuard guard;
  private volatile @Nullable IOException failure;

  /**
   * Creates the stream.
   *
   * @param guard learns of the first failure, on the thread that writes
   */
  StandardOutput(ProcessGuard guard) {
    this.guard = guard;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(Objects.requireNonNull(bytes, "bytes"), from, length);
    } catch (IOException e) {
      if (failure == null) {
        failure = e;
        guard.outputLost();
      }
      throw e;
    }
  }

  /** Returns the first failure; null if there is none. */
  @Nullable IOException failure() {
    return failure;
  }
}
