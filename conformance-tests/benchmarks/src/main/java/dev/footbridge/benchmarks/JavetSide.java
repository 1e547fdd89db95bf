package dev.footbridge.benchmarks;

import com.caoccao.javet.annotations.V8Function;
import com.caoccao.javet.exceptions.JavetException;
import com.caoccao.javet.interop.V8Host;
import com.caoccao.javet.interop.V8Runtime;
import com.caoccao.javet.values.reference.V8ValueFunction;

/** Javet: V8, annotated callbacks, JSON. */
final class JavetSide implements Side {
  private final Turns turns = new Turns();
  private final V8Runtime runtime = turns.call(() -> V8Host.getV8Instance().createV8Runtime());
  private final Callbacks callbacks = new Callbacks();

  JavetSide() {
    turns.call(
        () -> {
          runtime.getGlobalObject().bind(callbacks);
          runtime.getExecutor(Scripts.read("byhand.js")).executeVoid();
          callbacks.deliver = runtime.getGlobalObject().get("deliver");
          callbacks.deliverState = runtime.getGlobalObject().get("deliverState");
          return runtime;
        });
  }

  /** The functions that JavaScript calls. */
  public final class Callbacks {
    @SuppressWarnings("NullAway.Init") // set before anything runs
    private V8ValueFunction deliver;

    @SuppressWarnings("NullAway.Init") // the same
    private V8ValueFunction deliverState;

    /** Answers at once. */
    @V8Function
    public String hostSync(String json) {
      return Echo.answer(json);
    }

    /** Answers on a worker. */
    @V8Function
    public void hostAsync(int id, String json) {
      turns.handle(
          () -> {
            String answer = Echo.answer(json);
            turns.post(() -> deliver.callVoid(null, id, answer));
          });
    }

    /** Sends ten states first. */
    @V8Function
    public void hostStates(int id) {
      turns.handle(
          () -> {
            for (int i = 0; i < Echo.STATES; i++) {
              String state = Echo.state(i);
              turns.post(() -> deliverState.callVoid(null, id, state));
            }
            turns.post(() -> deliver.callVoid(null, id, "{\"errMsg\":\"states:ok\"}"));
          });
    }

    /** Ends a run. */
    @V8Function
    public void finished() {
      turns.finish();
    }
  }

  @Override
  public void load(String name, String source) {
    turns.call(
        () -> {
          runtime.getExecutor(source).executeVoid();
          return name;
        });
  }

  @Override
  public void run(String call) {
    turns.post(() -> runtime.getExecutor(call).executeVoid());
    turns.awaitFinished();
  }

  @Override
  public void close() {
    turns.call(
        () -> {
          callbacks.deliver.close();
          callbacks.deliverState.close();
          try {
            runtime.close(true);
          } catch (JavetException e) {
            throw new IllegalStateException(e);
          }
          return runtime;
        });
    turns.close();
  }
}
