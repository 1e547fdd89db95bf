package dev.footbridge.engine.spi;

import java.util.List;

/**
 * The JavaScript context of one program. The engine calls every method on the program's JS thread,
 * one at a time and never nested, except {@link #interrupt()}.
 *
 * <p>A turn is one call of {@link #evaluate} or {@link #ring}: it ends, and the method returns,
 * when the promise jobs that it queued have run.
 */
public interface JsContext extends AutoCloseable {
  /** The name of the global object that provides the runtime's functions to the shim. */
  String BINDING = "__footbridge";

  /**
   * Defines the global object {@link #BINDING} and runs the shim's sources, in order and in one
   * global scope. The shim deletes the object before any program code runs. Its members are:
   *
   * <ul>
   *   <li>{@code host}: a function that calls {@code host} with its five arguments and returns the
   *       text of the answer (null as undefined); trailing arguments may be left out;
   *   <li>{@code onMessage}: a function by which the shim passes the runtime a function {@code
   *       (text)}, which handles one message; see {@link #ring};
   *   <li>a function for each of the runtime's {@linkplain JsRuntime#capabilities() capabilities}.
   * </ul>
   *
   * <p>When program code runs, no name of the runtime is left on the global object, where the
   * program could find and replace it.
   *
   * @throws JsException if a source fails
   */
  void start(List<JsSource> sources, JsHost host);

  /**
   * Runs one of the program's sources as a script, in one turn.
   *
   * @throws JsException if it does not parse, throws, or is interrupted
   */
  void evaluate(JsSource source);

  /**
   * Runs one turn in which the shim handles one message: asks the host for {@link JsHost#TAKE}, and
   * passes the text of the answer to the function that {@code onMessage} was given. Without an
   * answer, there is nothing to do.
   *
   * @throws JsException if the turn is interrupted or runs out of memory
   */
  void ring();

  /**
   * Ends the running turn, if there is one, with a {@link JsException} of kind {@link
   * JsException.Kind#INTERRUPTED}, which JavaScript cannot catch; every later turn ends the same
   * way immediately. Called from any thread, also while a turn is about to begin; returns in
   * bounded time. The context is closed next.
   */
  void interrupt();

  /** Frees the context. Called on the JS thread when no turn runs. Does nothing the second time. */
  @Override
  void close();
}
