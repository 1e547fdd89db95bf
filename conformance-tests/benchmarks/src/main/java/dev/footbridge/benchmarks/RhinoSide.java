package dev.footbridge.benchmarks;

import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Undefined;

/** Rhino, with hand-written glue. */
final class RhinoSide implements Side {
  private final Turns turns = new Turns();
  private final Context context = turns.call(Context::enter);
  private final ScriptableObject scope = turns.call(() -> context.initSafeStandardObjects());

  RhinoSide() {
    turns.call(
        () -> {
          context.setLanguageVersion(Context.VERSION_ES6);
          define("hostSync", arguments -> Echo.answer(Context.toString(arguments[0])));
          define("hostAsync", this::async);
          define("hostStates", this::states);
          define("finished", this::finished);
          return scope;
        });
    load("byhand.js", Scripts.read("byhand.js"));
  }

  private interface Host {
    Object call(Object... arguments);
  }

  private void define(String name, Host host) {
    scope.put(
        name,
        scope,
        new BaseFunction() {
          private static final long serialVersionUID = 1L;

          @Override
          public Object call(Context cx, Scriptable s, Scriptable self, Object[] arguments) {
            return host.call(arguments);
          }
        });
  }

  private Object async(Object... arguments) {
    Object id = arguments[0];
    String json = Context.toString(arguments[1]);
    turns.handle(
        () -> {
          String answer = Echo.answer(json);
          turns.post(() -> deliver("deliver", id, answer));
        });
    return Undefined.instance;
  }

  private Object states(Object... arguments) {
    Object id = arguments[0];
    turns.handle(
        () -> {
          for (int i = 0; i < Echo.STATES; i++) {
            String state = Echo.state(i);
            turns.post(() -> deliver("deliverState", id, state));
          }
          turns.post(() -> deliver("deliver", id, "{\"errMsg\":\"states:ok\"}"));
        });
    return Undefined.instance;
  }

  private void deliver(String function, Object id, String json) {
    ((Function) scope.get(function, scope)).call(context, scope, scope, new Object[] {id, json});
  }

  private Object finished(Object... arguments) {
    turns.finish();
    return Undefined.instance;
  }

  @Override
  public void load(String name, String source) {
    turns.call(() -> context.evaluateString(scope, source, name, 1, null));
  }

  @Override
  public void run(String call) {
    turns.post(() -> context.evaluateString(scope, call, "run.js", 1, null));
    turns.awaitFinished();
  }

  @Override
  public void close() {
    turns.call(
        () -> {
          context.close();
          return scope;
        });
    turns.close();
  }
}
