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
  /**
   * Defines the global functions {@code __footbridge_host}, which calls {@code host} with its four
   * arguments and returns its answer (null as undefined), and then runs the shim's sources, in
   * order and in one global scope. The shim deletes the binding before any program code runs.
   *
   * <p>A runtime that hears of unhandled rejections also defines {@code
   * __footbridge_track_rejections}: the shim calls it once with a function {@code (reason,
   * promise)}, which the runtime calls at the end of a turn for each promise that was rejected and
   * that nobody handles, and deletes it. Likewise a runtime that can pass a text to a function may
   * define {@code __footbridge_push}: the shim calls it once with the function that receives
   * messages, which {@link #ring} then calls with what {@link JsHost#TAKE} gives, and which no
   * program may come by. Other names of the runtime's own begin with {@code __footbridge_}, too.
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
   * Runs one turn in which the shim takes one message: calls the global function {@code
   * __footbridge_ring}, or the one that {@code __footbridge_push} was given. The program can call
   * the first too; unless the engine rang, it finds no message.
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
