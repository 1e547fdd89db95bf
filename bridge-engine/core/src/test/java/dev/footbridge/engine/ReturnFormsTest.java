package dev.footbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.HostPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.RequestEvent;
import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Problem;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rules D3, D4, D8: what a handler returns decides how it answers. */
class ReturnFormsTest {
  private static final String OK = "{\"errMsg\":\"invokeNativePlugin:ok\"}";
  private static final String ONE = "{\"n\":1,\"errMsg\":\"invokeNativePlugin:ok\"}";

  /** A base class whose handler's form only its subclasses know. */
  public abstract static class Generic<I extends RequestEvent, O> extends BaseJsPlugin {
    @JsEvent("generic")
    public @Nullable O generic(I req) throws Exception {
      return answer(req);
    }

    abstract @Nullable O answer(I req) throws Exception;
  }

  /** Passes the type arguments on. */
  public abstract static class Middle<A> extends Generic<RequestEvent, A> {}

  @JsPlugin(secondary = true)
  public static class OfVoid extends Middle<Void> {
    @Override
    @Nullable Void answer(RequestEvent req) {
      req.ok(Map.of("n", 1));
      return null;
    }
  }

  @JsPlugin(secondary = true)
  public static class OfStage extends Middle<CompletableFuture<Map<String, Integer>>> {
    @Override
    CompletableFuture<Map<String, Integer>> answer(RequestEvent req) {
      return CompletableFuture.completedFuture(Map.of("n", 1));
    }
  }

  @JsPlugin(secondary = true)
  public static class OfText extends Middle<String> {
    @Override
    String answer(RequestEvent req) {
      return req.okSync(Map.of("n", 1));
    }
  }

  @Test
  void D3_D4_theTypeArgumentOfTheClassDecides() throws Exception {
    for (HostPlugin<?> plugin : List.of(new OfVoid(), new OfStage())) {
      try (RunningProgram run = new RunningProgram(b -> b.plugin(plugin))) {
        AtomicReference<String> sync = new AtomicReference<>();
        run.runToIdle(
            js -> {
              js.call("generic");
              sync.set(js.callSync("generic"));
            });
        assertThat(run.messages()).containsExactly("[1,1," + ONE + "]");
        assertThat(sync.get()).contains("\"errCode\":1008");
        assertThat(run.log.lines("duplicate")).isEmpty();
      }
    }
    try (RunningProgram run = new RunningProgram(b -> b.plugin(new OfText()))) {
      AtomicReference<String> sync = new AtomicReference<>();
      run.run(js -> sync.set(js.callSync("generic")));
      assertThat(sync).hasValue(ONE);
    }
  }

  /** A base class that is not public: the compiler adds erased methods to its public subclasses. */
  abstract static class Hidden<V, M> extends BaseJsPlugin {
    @JsEvent("void")
    public @Nullable V later(RequestEvent req) {
      req.ok(Map.of("n", 1));
      return null;
    }

    @JsEvent("stage")
    public V stage(RequestEvent req) {
      throw new IllegalStateException("overridden");
    }

    @JsEvent("map")
    public @Nullable M map(RequestEvent req) {
      return answer();
    }

    abstract M answer();
  }

  abstract static class HiddenMiddle<A> extends Hidden<A, Map<String, Integer>> {}

  @JsPlugin(secondary = true)
  public static class OfHidden extends HiddenMiddle<Void> {
    @Override
    @JsEvent("stage")
    public Void stage(RequestEvent req) {
      req.ok(Map.of("n", 1));
      return null;
    }

    /** An overload, which is no handler, does not hide the inherited handler. */
    public Void later(String unused) {
      throw new IllegalStateException("not a handler");
    }

    @Override
    Map<String, Integer> answer() {
      return Map.of("n", 1);
    }
  }

  /** Inherits the erased methods. */
  @JsPlugin(secondary = true)
  public static class OfHiddenToo extends OfHidden {}

  @Test
  void D4_theTypeArgumentDecidesAlsoIfTheGenericClassIsNotPublic() throws Exception {
    for (HostPlugin<?> plugin : List.of(new OfHidden(), new OfHiddenToo())) {
      try (RunningProgram run = new RunningProgram(b -> b.plugin(plugin))) {
        List<String> sync = new ArrayList<>();
        run.run(
            js -> {
              sync.add(js.callSync("void"));
              sync.add(js.callSync("stage"));
              sync.add(js.callSync("map"));
            });
        assertThat(sync.get(0)).contains("\"errCode\":1008");
        assertThat(sync.get(1)).contains("\"errCode\":1008");
        assertThat(sync.get(2)).isEqualTo(ONE);
      }
    }
  }

  /** Names its request only where the class that knows it is public. */
  abstract static class HiddenRequest<I> extends BaseJsPlugin {
    @JsEvent("pay")
    public void pay(I req) {}
  }

  @JsPlugin(secondary = true)
  public static class OfHiddenRequest extends HiddenRequest<String> {}

  @Test
  void D1_theParameterOfAGenericClassThatIsNotPublicIsTheOneOfThePlugin() {
    assertThat(problemsOf(OfHiddenRequest.class))
        .containsExactly(
            "@JsEvent method must take one RequestEvent, but takes (String)\n"
                + "    for method ReturnFormsTest.OfHiddenRequest.pay");
  }

  @JsPlugin(secondary = true)
  public static class Voids extends BaseJsPlugin {
    volatile @Nullable RequestEvent kept;

    @JsEvent("void")
    public @Nullable Void later(RequestEvent req) {
      kept = req;
      return null;
    }
  }

  @Test
  void D3_aHandlerThatReturnsVoidAnswersLater() throws Exception {
    Voids plugin = new Voids();
    try (RunningProgram run = new RunningProgram(b -> b.plugin(plugin))) {
      run.runToIdle(js -> js.call("void"));
      assertThat(run.messages()).isEmpty();
      RequestEvent kept = plugin.kept;
      assertThat(kept).isNotNull();
      kept.ok(Map.of("n", 1));
      run.clock.awaitIdle();
      assertThat(run.messages()).containsExactly("[1,1," + ONE + "]");
    }
  }

  @Test
  void D4_aStageIsAwaitedWhateverTheDeclaredType() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      CompletableFuture<Object> stage = new CompletableFuture<>();
      run.plugin.onValue = req -> stage;
      AtomicReference<String> sync = new AtomicReference<>();
      run.runToIdle(
          js -> {
            js.call("value");
            sync.set(js.callSync("value"));
          });
      assertThat(run.messages()).isEmpty();
      assertThat(sync.get()).contains("answers asynchronously").contains("\"errCode\":1008");
      stage.complete(Map.of("n", 1));
      run.clock.awaitIdle();
      assertThat(run.messages()).containsExactly("[1,1," + ONE + "]");
      run.run(js -> sync.set(js.callSync("value")));
      assertThat(sync).as("a stage that is complete").hasValue(ONE);
    }
  }

  @Test
  @SuppressWarnings("FutureReturnValueIgnored") // a stage in a stage is what the test is about
  void D4_aStageInAStageIsAwaited() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      CompletableFuture<Object> inner = new CompletableFuture<>();
      run.plugin.onStage =
          req -> CompletableFuture.completedFuture(CompletableFuture.completedFuture(inner));
      run.runToIdle(js -> js.call("stage"));
      assertThat(run.messages()).isEmpty();
      inner.complete(Map.of("n", 1));
      run.clock.awaitIdle();
      assertThat(run.messages()).containsExactly("[1,1," + ONE + "]");

      CompletableFuture<Object> endless = new CompletableFuture<>();
      endless.complete(endless);
      run.plugin.onStage = req -> endless;
      run.runToIdle(js -> js.call("stage"));
      assertThat(run.messages().get(1)).contains("without an end").contains("\"errCode\":1005");
    }
  }

  @Test
  void D4_aHundredStagesInEachOtherAreAwaitedAndNoMore() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      run.plugin.onStage = req -> stages(100);
      run.runToIdle(js -> js.call("stage"));
      run.plugin.onStage = req -> stages(101);
      run.runToIdle(js -> js.call("stage"));

      assertThat(run.messages().get(0)).isEqualTo("[1,1," + ONE + "]");
      assertThat(run.messages().get(1)).contains("without an end");
    }
  }

  /**
   * Returns a complete stage whose value is one, and so on; the value of the last is the result.
   */
  private static CompletionStage<?> stages(int count) {
    Object value = Map.of("n", 1);
    for (int i = 1; i < count; i++) {
      value = CompletableFuture.completedFuture(value);
    }
    return CompletableFuture.completedFuture(value);
  }

  @Test
  void D4_aStageOfATextIsTheResultThatTheTextSays() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      run.plugin.onStage = req -> CompletableFuture.completedFuture(req.okSync(Map.of("n", 1)));
      run.runToIdle(js -> js.call("stage"));
      run.plugin.onStage =
          req -> CompletableFuture.completedFuture(req.failSync(Map.of("n", 1), "no funds"));
      run.runToIdle(js -> js.call("stage"));
      assertThat(run.messages())
          .containsExactly(
              "[1,1," + ONE + "]",
              "[2,2,{\"n\":1,\"errMsg\":\"invokeNativePlugin:fail no funds\"}]");
    }
  }

  @Test
  void D4_nullIsNoSecondAnswer() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      run.plugin.onStage =
          req -> {
            req.ok(Map.of("n", 1));
            return CompletableFuture.completedFuture(null);
          };
      run.runToIdle(js -> js.call("stage"));
      run.plugin.onStage = req -> CompletableFuture.completedFuture(null);
      run.runToIdle(js -> js.call("stage"));
      assertThat(run.messages()).containsExactly("[1,1," + ONE + "]", "[1,2," + OK + "]");
      assertThat(run.log.lines("duplicate")).isEmpty();
    }
  }

  @JsPlugin(secondary = true)
  public static class Cancelling extends BaseJsPlugin {
    final CompletableFuture<Object> shared = new CompletableFuture<>();
    final CompletableFuture<Object> own = new CompletableFuture<>();
    final AtomicBoolean told = new AtomicBoolean();

    @JsEvent(value = "shared", timeoutMillis = 50)
    public CompletionStage<Object> shared(RequestEvent req) {
      req.onCancel(() -> told.set(req.isCancelled()));
      return shared;
    }

    @JsEvent(value = "own", timeoutMillis = 50, cancelStage = true)
    public CompletionStage<Object> own(RequestEvent req) {
      return own;
    }
  }

  @Test
  void D8_aStageIsCancelledOnlyIfItsEventSaysSo() throws Exception {
    Cancelling plugin = new Cancelling();
    try (RunningProgram run = new RunningProgram(b -> b.plugin(plugin))) {
      run.runToIdle(
          js -> {
            js.call("shared");
            js.call("own");
          });
      run.advance(60);
      run.clock.awaitIdle();
      assertThat(plugin.shared).isNotDone();
      assertThat(plugin.told).isTrue();
      assertThat(plugin.own).isCancelled();
      assertThat(run.messages()).hasSize(2).allMatch(m -> m.contains("fail timeout"));
      assertThat(run.log.lines("threwAfterEnd")).isEmpty();
    }
  }

  @JsPlugin(secondary = true)
  public static class NoAnswers extends BaseJsPlugin {
    @JsEvent("future")
    public Future<String> future(RequestEvent req) {
      return CompletableFuture.completedFuture("");
    }

    @JsEvent("callable")
    public Callable<String> callable(RequestEvent req) {
      return () -> "";
    }

    @JsEvent("supplier")
    public Supplier<String> supplier(RequestEvent req) {
      return () -> "";
    }

    @JsEvent("stream")
    public Stream<String> stream(RequestEvent req) {
      return Stream.of("");
    }

    @JsEvent("publisher")
    public Flow.Publisher<String> publisher(RequestEvent req) {
      return subscriber -> {};
    }

    @JsEvent("iterator")
    public Iterator<String> iterator(RequestEvent req) {
      return List.of("").iterator();
    }

    @JsEvent("thread")
    public Thread thread(RequestEvent req) {
      return Thread.currentThread();
    }

    @JsEvent("input")
    public InputStream input(RequestEvent req) {
      return InputStream.nullInputStream();
    }

    @JsEvent("exception")
    public Exception exception(RequestEvent req) {
      return new IllegalStateException();
    }

    @JsEvent("int")
    public int number(RequestEvent req) {
      return 1;
    }

    @JsEvent("boxed")
    public Integer boxed(RequestEvent req) {
      return 1;
    }

    @JsEvent("list")
    public List<String> list(RequestEvent req) {
      return List.of();
    }

    @JsEvent("array")
    public int[] array(RequestEvent req) {
      return new int[0];
    }

    @JsEvent("enum")
    public Thread.State state(RequestEvent req) {
      return Thread.State.NEW;
    }

    @JsEvent("chars")
    public CharSequence chars(RequestEvent req) {
      return "{}";
    }

    @JsEvent(value = "cancel", cancelStage = true)
    public void cancel(RequestEvent req) {}
  }

  /** The built-in tier returns any value that JSON has (rule D6). */
  @JsPlugin(secondary = false)
  public static class BuiltIn extends BaseJsPlugin {
    @JsEvent("int")
    public int number(RequestEvent req) {
      return 1;
    }

    @JsEvent("list")
    public List<String> list(RequestEvent req) {
      return List.of();
    }

    @JsEvent("thread")
    public Thread thread(RequestEvent req) {
      return Thread.currentThread();
    }
  }

  @Test
  void D8_onlyTheCustomTierReturnsObjectsOnly() {
    assertThat(problemsOf(BuiltIn.class))
        .containsExactly(
            "@JsEvent method returns a Thread, which is not an answer; return void, and let the"
                + " thread call req.ok or req.fail\n    for method ReturnFormsTest.BuiltIn.thread");
  }

  private static List<String> problemsOf(Class<? extends BaseJsPlugin> plugin) {
    return catchThrowableOfType(
            BridgeConfigurationException.class, () -> BridgeEngine.builder().plugin(plugin).build())
        .problems()
        .stream()
        .map(Problem::text)
        .toList();
  }

  @Test
  void D8_aReturnTypeThatIsNoAnswerIsRefusedWithARemedy() {
    String returns = "@JsEvent method returns a ";
    String noAnswer = ", which is not an answer; ";
    String of = "\n    for method ReturnFormsTest.NoAnswers.";
    String hold = noAnswer + "return a Map that holds it" + of;
    assertThat(problemsOf(NoAnswers.class))
        .containsExactlyInAnyOrder(
            "@JsEvent method returns an Iterator"
                + noAnswer
                + "collect it into a list, and return a Map that holds it"
                + of
                + "iterator",
            returns
                + "Thread"
                + noAnswer
                + "return void, and let the thread call req.ok or req.fail"
                + of
                + "thread",
            "@JsEvent method returns an InputStream"
                + noAnswer
                + "read it, and return a Map that holds its content"
                + of
                + "input",
            "@JsEvent method returns an Exception"
                + noAnswer
                + "throw it, or return req.failSync(…)"
                + of
                + "exception",
            "@JsEvent method returns an int" + hold + "number",
            "@JsEvent method returns an Integer" + hold + "boxed",
            returns + "List" + hold + "list",
            "@JsEvent method returns an int[]" + hold + "array",
            returns + "Thread.State" + hold + "state",
            returns + "CharSequence" + noAnswer + "return a String that holds JSON" + of + "chars",
            returns
                + "Future"
                + noAnswer
                + "return a CompletionStage such as CompletableFuture: a Future can only be awaited"
                + " by blocking"
                + of
                + "future",
            returns + "Callable" + noAnswer + "call it, and return its result" + of + "callable",
            returns + "Supplier" + noAnswer + "call it, and return its result" + of + "supplier",
            returns
                + "Stream"
                + noAnswer
                + "collect it into a list, and return a Map that holds it"
                + of
                + "stream",
            returns
                + "Flow.Publisher"
                + noAnswer
                + "return void, send each value with req.sendState, and end with req.ok"
                + of
                + "publisher",
            "@JsEvent cancelStage is for handlers that return a CompletionStage; remove it"
                + of
                + "cancel");
  }

  private static String text(RunningProgram run, String returned) throws Exception {
    run.plugin.onText = req -> returned;
    AtomicReference<String> result = new AtomicReference<>();
    run.run(js -> result.set(js.callSync("text")));
    return result.get();
  }

  @Test
  void D3_aTextWhoseErrMsgSaysFailIsAFailure() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      assertThat(text(run, "{\"n\":1,\"errMsg\":\"pay:fail no funds\"}"))
          .isEqualTo("{\"n\":1,\"errMsg\":\"invokeNativePlugin:fail no funds\"}");
      assertThat(text(run, "{\"errMsg\":\"pay:fail\"}"))
          .isEqualTo("{\"errMsg\":\"invokeNativePlugin:fail\"}");
      assertThat(text(run, "{\"n\":1,\"errMsg\":\"pay:ok\"}"))
          .isEqualTo("{\"n\":1,\"errMsg\":\"invokeNativePlugin:ok\"}");
      assertThat(text(run, "{\"errMsg\":5}")).isEqualTo("{\"errMsg\":\"invokeNativePlugin:ok\"}");
    }
  }

  @Test
  void D3_aTextThatIsNoObjectFailsAndSaysWhatItIs() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      assertThat(text(run, "paid"))
          .isEqualTo(
              "{\"errMsg\":\"invokeNativePlugin:fail the text that the handler returned is not"
                  + " JSON\",\"errCode\":1006}");
      assertThat(text(run, "[1]"))
          .isEqualTo(
              "{\"errMsg\":\"invokeNativePlugin:fail the handler must return the text of a JSON"
                  + " object, but returned an array\",\"errCode\":1007}");
    }
  }

  @Test
  void S7_dataOfAFailureThatCannotBeWrittenFailsWithTheKey() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      run.plugin.onText = req -> req.failSync(Map.of("by", Thread.currentThread()), "no funds");
      AtomicReference<String> result = new AtomicReference<>();
      run.run(js -> result.set(js.callSync("text")));

      assertThat(result)
          .hasValue(
              "{\"errMsg\":\"invokeNativePlugin:fail the result cannot be written as JSON (at by)\","
                  + "\"errCode\":1006}");
    }
  }
}
