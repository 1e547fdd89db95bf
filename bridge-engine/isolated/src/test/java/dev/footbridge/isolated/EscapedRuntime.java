package dev.footbridge.isolated;

import dev.footbridge.engine.spi.JsContext;
import dev.footbridge.engine.spi.JsException;
import dev.footbridge.engine.spi.JsHost;
import dev.footbridge.engine.spi.JsRuntime;
import dev.footbridge.engine.spi.JsSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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
          case "crash" -> Runtime.getRuntime().halt(134);
          default -> throw new IllegalArgumentException(source.text());
        }
      } catch (IOException e) {
        throw new JsException(JsException.Kind.THROWN, e.toString(), null, "");
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
