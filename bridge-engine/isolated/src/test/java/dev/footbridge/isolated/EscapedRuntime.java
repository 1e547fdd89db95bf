package dev.footbridge.isolated;

import dev.footbridge.engine.spi.JsContext;
import dev.footbridge.engine.spi.JsException;
import dev.footbridge.engine.spi.JsHost;
import dev.footbridge.engine.spi.JsRuntime;
import dev.footbridge.engine.spi.JsSource;
import java.io.DataOutputStream;
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
import org.jspecify.annotations.Nullable;

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
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private @Nullable JsHost host;

    @Override
    public void start(List<JsSource> sources, JsHost to) {
      host = to;
    }

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
          case "leave" -> leave();
          case "garbage" -> send(new byte[] {-1});
          case "flood" -> flood(new Frame(Frame.Kind.CALL, 1, NOW, 0, List.of()));
          case "strangers" -> flood(Frame.of(Frame.Kind.DONE, 99));
          case "ready" -> flood(Frame.of(Frame.Kind.READY, 0));
          case "huge" -> huge();
          case "close" -> {
            new FileOutputStream(FileDescriptor.out).close();
            awaitEnd();
          }
          case "fail" ->
              throw new JsException(JsException.Kind.valueOf(action[1]), "it failed", null, "");
          case "poison" -> throw new NoClassDefFoundError("Could not initialize class");
          case "overflow" -> throw new StackOverflowError();
          case "endless" -> endless();
          case "deaf" -> awaitEnd();
          case "call" -> call(Integer.parseInt(action[1]));
          case "pid" ->
              throw new JsException(
                  JsException.Kind.THROWN, Long.toString(ProcessHandle.current().pid()), null, "");
          case "nothing" -> {}
          default -> throw new IllegalArgumentException(source.text());
        }
      } catch (IOException e) {
        throw new JsException(JsException.Kind.THROWN, e.toString(), null, "");
      }
    }

    /** Ends the process, but leaves one behind that holds its streams. */
    private static void leave() throws IOException {
      new ProcessBuilder("sleep", "120").inheritIO().start();
      Runtime.getRuntime().halt(139);
    }

    /** Sends what no parent can read, or did not ask for, until it ends the process. */
    private static void send(byte[] bytes) throws IOException {
      FileOutputStream parent = new FileOutputStream(FileDescriptor.out);
      parent.write(bytes);
      parent.flush();
      awaitEnd();
    }

    private static void flood(Frame frame) throws IOException {
      FrameChannel parent =
          new FrameChannel(
              InputStream.nullInputStream(), new FileOutputStream(FileDescriptor.out), 0);
      while (true) {
        parent.write(frame);
      }
    }

    /** Begins a message of one text, without an end. */
    private static void huge() throws IOException {
      DataOutputStream parent = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
      parent.writeByte(Frame.Kind.CALL.number());
      parent.writeInt(1);
      parent.writeInt(NOW);
      parent.writeLong(0);
      parent.writeInt(1);
      parent.writeInt(Children.MOST_CHARS + 1);
      while (true) {
        parent.write(new byte[1 << 16]);
      }
    }

    private void call(int count) {
      for (int i = 0; i < count; i++) {
        if (host == null || host.call(NOW, 0, null, null, null) == null) {
          throw new IllegalStateException("no answer");
        }
      }
    }

    private void endless() {
      try {
        interrupted.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      throw new JsException(JsException.Kind.INTERRUPTED, "interrupted", null, "");
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
    public void interrupt() {
      interrupted.countDown();
    }

    @Override
    public void close() {}
  }
}
