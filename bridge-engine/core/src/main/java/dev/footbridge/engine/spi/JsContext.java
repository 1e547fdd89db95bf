package dev.footbridge.engine.spi;

import java.util.List;

/**
 * The JavaScript world of one program. The engine calls every method on the program's JS thread,
 * one at a time and never from inside another, except {@link #interrupt()}.
 *
 * <p>A turn is one call of {@link #evaluate} or {@link #ring}: it ends, and the method returns,
 * when the promise jobs it left behind have run.
 */
public interface JsContext extends AutoCloseable {
  /** The name of the global object through which a context gives the shim what it can do. */
  String BINDING = "__footbridge";

  /** The name of the global function that the shim defines, and that takes one message. */
  String RING = "__footbridge_ring";

  /**
   * Defines the global object {@link #BINDING} and runs the shim's sources, in order and in one
   * global scope. The shim deletes the object before any program code runs. Its members are:
   *
   * <ul>
   *   <li>{@code host}: a function that calls {@code host} with its five arguments and returns the
   *       text of the answer (null as undefined); arguments may be left out at the end;
   *   <li>a function for each of the runtime's {@linkplain JsRuntime#capabilities() capabilities}.
   * </ul>
   *
   * <p>Other globals of the runtime's own have names that begin with {@code __footbridge_}.
   *
   * @throws JsException if a source fails
   */
  void start(List<JsSource> sources, JsHost host);

  /**
   * Runs a source of the program as a script, as one turn.
   *
   * @throws JsException if it does not parse, throws, or is interrupted
   */
  void evaluate(JsSource source);

  /**
   * Runs one turn in which the shim takes one message: calls the global function {@link #RING}, or
   * the one that {@link JsCapability#PUSH_MESSAGES} was given. The program can call the first too;
   * unless the engine rang, it finds no message.
   *
   * @throws JsException if the turn is interrupted or runs out of memory
   */
  void ring();

  /**
   * Ends the running turn, if there is one, with a {@link JsException} of kind {@link
   * JsException.Kind#INTERRUPTED}, which JavaScript cannot catch, and has every later one end so at
   * once. Called from any thread, also while a turn is about to begin; returns in bounded time. The
   * context is closed next.
   */
  void interrupt();

  /**
   * Frees what the context holds; called on the JS thread when no turn runs. Does nothing the
   * second time.
   */
  @Override
  void close();
}
