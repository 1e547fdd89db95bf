package dev.footbridge.benchmarks;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;

/**
 * The smallest bridge that can be written by hand on GraalJS: a shared engine, host functions that
 * take and return strings, and a queue hop each way for asynchronous calls. No limits, no errors,
 * no isolation.
 */
final class FloorSide implements Side {
  private static final Engine ENGINE =
      Engine.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build();

  private final Turns turns = new Turns();
  private final Context context = turns.call(() -> Context.newBuilder("js").engine(ENGINE).build());

  FloorSide() {
    turns.call(
        () -> {
          Value global = context.getBindings("js");
          global.putMember("hostSync", (ProxyExecutable) a -> Echo.answer(a[0].asString()));
          global.putMember("hostAsync", (ProxyExecutable) this::async);
          global.putMember("hostStates", (ProxyExecutable) this::states);
          global.putMember("finished", (ProxyExecutable) this::finished);
          return global;
        });
    load("byhand.js", Scripts.read("byhand.js"));
  }

  /** Creates a bare context, for comparisons of starts. */
  static Context bareContext() {
    return Context.newBuilder("js").engine(ENGINE).build();
  }

  private Object async(Value... arguments) {
    int id = arguments[0].asInt();
    String json = arguments[1].asString();
    Value deliver = context.getBindings("js").getMember("deliver");
    turns.handle(
        () -> {
          String answer = Echo.answer(json);
          turns.post(() -> deliver.executeVoid(id, answer));
        });
    return "";
  }

  private Object states(Value... arguments) {
    int id = arguments[0].asInt();
    Value deliver = context.getBindings("js").getMember("deliver");
    Value deliverState = context.getBindings("js").getMember("deliverState");
    turns.handle(
        () -> {
          for (int i = 0; i < Echo.STATES; i++) {
            String state = Echo.state(i);
            turns.post(() -> deliverState.executeVoid(id, state));
          }
          turns.post(() -> deliver.executeVoid(id, "{\"errMsg\":\"states:ok\"}"));
        });
    return "";
  }

  private Object finished(Value... arguments) {
    turns.finish();
    return "";
  }

  @Override
  public void load(String name, String source) {
    turns.call(() -> context.eval("js", source));
  }

  @Override
  public void run(String call) {
    turns.post(() -> context.eval("js", call));
    turns.awaitFinished();
  }

  @Override
  public void close() {
    turns.call(
        () -> {
          context.close();
          return context;
        });
    turns.close();
  }
}
