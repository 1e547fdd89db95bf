package dev.footbridge.isolated;

import dev.footbridge.engine.spi.JsContext;
import dev.footbridge.engine.spi.JsException;
import dev.footbridge.engine.spi.JsHost;
import dev.footbridge.engine.spi.JsRuntime;
import dev.footbridge.engine.spi.JsSource;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Runs Java instead of JavaScript, as a program can that has escaped from its engine. */
public final class EscapedRuntime implements JsRuntime {
  /** Creates the runtime. */
  public EscapedRuntime() {}

  @Override
  public String name() {
    return "escaped";
  }

  @Override
  public JsContext create(String programName) {
    return new Escaped();
  }

  /** An operation that the engine answers at any time. */
  private static final int NOW = 14;

  private static final class Escaped implements JsContext {
    @Override
    public void start(List<JsSource> sources, JsHost host) {}

    @Override
    public void evaluate(JsSource source) {
      String[] action = source.text().split(" ", 2);
      try {
        switch (action[0]) {
          case "read" -> Files.readAllBytes(Path.of(action[1]));
          case "write" -> Files.writeString(Path.of(action[1]), "x");
          case "connect" ->
              new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(action[1])).close();
          case "start" -> new ProcessBuilder(action[1], "-version").start().destroyForcibly();
          case "halt" -> Runtime.getRuntime().halt(Integer.parseInt(action[1]));
          case "garbage" -> send(new byte[] {-1});
          case "flood" -> flood();
          case "close" -> {
            new FileOutputStream(FileDescriptor.out).close();
            awaitEnd();
          }
          case "nothing" -> {}
          default -> throw new IllegalArgumentException(source.text());
        }
      } catch (IOException e) {
        throw new JsException(JsException.Kind.THROWN, e.toString(), null, "");
      }
    }

    /** Sends what no parent can read, or did not ask for, until it ends the process. */
    private static void send(byte[] bytes) throws IOException {
      FileOutputStream parent = new FileOutputStream(FileDescriptor.out);
      parent.write(bytes);
      parent.flush();
      awaitEnd();
    }

    private static void flood() throws IOException {
      FrameChannel parent =
          new FrameChannel(
              InputStream.nullInputStream(), new FileOutputStream(FileDescriptor.out), 0);
      while (true) {
        parent.write(new Frame(Frame.Kind.CALL, 1, NOW, 0, List.of()));
      }
    }

    private static void awaitEnd() {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void ring() {}

    @Override
    public void interrupt() {}

    @Override
    public void close() {}
  }
}
