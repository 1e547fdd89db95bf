package dev.footbridge.conformance;

import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.RequestEvent;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Scanner;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The handlers that the cases call: each does one thing, right or wrong. */
@JsPlugin(secondary = true)
public class ReferencePlugin extends BaseJsPlugin {
  private final List<RequestEvent> held = new ArrayList<>();
  private final AtomicInteger told = new AtomicInteger();

  /** Creates the plugin. */
  public ReferencePlugin() {}

  /** Answers with its parameters. */
  @JsEvent({"echo", "configured", "nextTick"})
  public void echo(RequestEvent req) {
    req.ok(given(req));
  }

  /** Returns its parameters. */
  @JsEvent({"echoSync", "configuredSync"})
  public String echoSync(RequestEvent req) {
    return req.okSync(given(req));
  }

  /** Succeeds without data. */
  @JsEvent("nothing")
  public void nothing(RequestEvent req) {
    req.ok();
  }

  /** Fails with a reason. */
  @JsEvent("fails")
  public void fails(RequestEvent req) {
    req.fail("no funds");
  }

  /** Fails with data and a reason. */
  @JsEvent("failsWithData")
  public void failsWithData(RequestEvent req) {
    req.fail(Map.of("balance", 3), "no funds");
  }

  /** Fails with data whose names an {@code Error} has too. */
  @JsEvent("failsWithMessage")
  public void failsWithMessage(RequestEvent req) {
    req.fail(Map.of("message", "too poor", "stack", "here"), "no funds");
  }

  /** Fails without a reason. */
  @JsEvent("failsBare")
  public void failsBare(RequestEvent req) {
    req.fail();
  }

  /** Returns a failure. */
  @JsEvent("failsSync")
  public String failsSync(RequestEvent req) {
    return req.failSync(Map.of("balance", 3), "no funds");
  }

  /** Sends {@code count} states, then succeeds. */
  @JsEvent("states")
  public void states(RequestEvent req) {
    int count = number(req, "count");
    for (int i = 1; i <= count; i++) {
      req.sendState(req, Map.of("n", i));
    }
    req.ok(Map.of("count", count));
  }

  /** Sends a state, then returns. */
  @JsEvent("statesSync")
  public String statesSync(RequestEvent req) {
    req.sendState(Map.of("n", 1));
    return req.okSync(null);
  }

  /** Throws. */
  @JsEvent("throwsMessage")
  public void throwsMessage(RequestEvent req) {
    throw new IllegalStateException("the account is closed");
  }

  /** Throws instead of returning. */
  @JsEvent("throwsSync")
  public String throwsSync(RequestEvent req) {
    throw new IllegalStateException("the account is closed");
  }

  /** Completes with an exception in a wrapper. */
  @JsEvent("throwsWrapped")
  public CompletionStage<Object> throwsWrapped(RequestEvent req) {
    CompletableFuture<Object> stage = new CompletableFuture<>();
    stage.completeExceptionally(
        new CompletionException(new IllegalStateException("the account is closed")));
    return stage;
  }

  /** Throws a message that programs must not see. */
  @JsEvent("throwsInternals")
  public void throwsInternals(RequestEvent req) {
    throw new IllegalStateException("java.net.ConnectException: db.internal.Pool is empty");
  }

  /** Throws an exception of the virtual machine. */
  @JsEvent("throwsNull")
  @SuppressWarnings("NullAway") // the null pointer is what the case is about
  public void throwsNull(RequestEvent req) {
    req.ok(req.params().get("absent").toString());
  }

  /** Settles three times. */
  @JsEvent("thrice")
  public void thrice(RequestEvent req) {
    req.ok(Map.of("n", 1));
    req.ok(Map.of("n", 2));
    req.fail("three");
  }

  /** Sends a state, succeeds, sends another. */
  @JsEvent("stateAfterEnd")
  public void stateAfterEnd(RequestEvent req) {
    req.sendState(Map.of("n", 1));
    req.ok();
    req.sendState(Map.of("n", 2));
  }

  /** Succeeds, then throws. */
  @JsEvent("throwsAfterEnd")
  public void throwsAfterEnd(RequestEvent req) {
    req.ok();
    throw new IllegalStateException("too late");
  }

  /** Completes later, on its own thread. */
  @JsEvent("stage")
  public CompletionStage<Map<String, Object>> stage(RequestEvent req) {
    Map<String, Object> given = given(req);
    return CompletableFuture.supplyAsync(() -> given);
  }

  /** Answers, and returns what stands for {@code void} where a type argument is needed. */
  @JsEvent("voidObject")
  public @Nullable Void voidObject(RequestEvent req) {
    req.ok(Map.of("n", 1));
    return null;
  }

  /** Answers, then completes without a value. */
  @JsEvent("stageOfNothing")
  public CompletableFuture<Void> stageOfNothing(RequestEvent req) {
    return CompletableFuture.runAsync(() -> req.ok(Map.of("n", 1)));
  }

  /** Completes with the text of a result. */
  @JsEvent("stageOfText")
  public CompletionStage<String> stageOfText(RequestEvent req) {
    Map<String, Integer> data = Map.of("n", 1);
    return CompletableFuture.supplyAsync(
        () ->
            Boolean.TRUE.equals(req.params().get("fails"))
                ? req.failSync(data, "no funds")
                : req.okSync(data));
  }

  /** Completes with a stage. */
  @JsEvent("stageOfStage")
  @SuppressWarnings("FutureReturnValueIgnored") // a stage in a stage is what the case is about
  public CompletionStage<CompletionStage<Map<String, Integer>>> stageOfStage(RequestEvent req) {
    return CompletableFuture.supplyAsync(() -> CompletableFuture.supplyAsync(() -> Map.of("n", 1)));
  }

  /** Returns a stage, which its declared type does not say. */
  @JsEvent("hiddenStage")
  @SuppressWarnings("FutureReturnValueIgnored") // its declared type is what the case is about
  public Object hiddenStage(RequestEvent req) {
    return CompletableFuture.supplyAsync(() -> Map.of("n", 1));
  }

  /** Throws an exception that the platform made. */
  @JsEvent("throwsOfPlatform")
  public void throwsOfPlatform(RequestEvent req) {
    req.ok(Map.of("n", Integer.valueOf("not a number")));
  }

  /** Fails with the reason given. */
  @JsEvent("failsWith")
  public void failsWith(RequestEvent req) {
    req.fail(String.valueOf(req.params().get("reason")));
  }

  /** Throws an exception with the message given. */
  @JsEvent("throwsWith")
  public void throwsWith(RequestEvent req) {
    throw new IllegalStateException(String.valueOf(req.params().get("message")));
  }

  /** Reads its parameters as a record, which refuses some. */
  @JsEvent("typed")
  public void typed(RequestEvent req) {
    req.ok(req.params(Order.class));
  }

  /** Reads its parameters as a class that cannot be created. */
  @JsEvent("untyped")
  public void untyped(RequestEvent req) {
    req.ok(req.params(Runnable.class));
  }

  /**
   * Parameters of several kinds.
   *
   * @param day a text
   * @param amount an integer, not below 0
   * @param size one of two texts
   * @param note absent, or a text
   */
  public record Order(
      @Nullable LocalDate day, int amount, @Nullable Size size, Optional<String> note) {
    /** Refuses negative amounts. */
    public Order {
      if (amount < 0) {
        throw new IllegalArgumentException("the amount must not be negative");
      }
    }
  }

  /** Sizes. */
  public enum Size {
    /** Small. */
    SMALL,
    /** Large. */
    LARGE
  }

  /** Returns a record. */
  @JsEvent("value")
  public Account value(RequestEvent req) {
    return new Account("kka", null, List.of(1, 2));
  }

  /** Returns a number, which is not a valid result. */
  @JsEvent("valueNumber")
  public Object valueNumber(RequestEvent req) {
    return 7;
  }

  /** Returns nothing. */
  @JsEvent("nullSync")
  public @Nullable String nullSync(RequestEvent req) {
    return null;
  }

  /** Succeeds, and returns nothing. */
  @JsEvent("okThenNullSync")
  public @Nullable String okThenNullSync(RequestEvent req) {
    req.ok(Map.of("n", 1));
    return null;
  }

  /** Fails, and returns nothing. */
  @JsEvent("failThenNullSync")
  public @Nullable String failThenNullSync(RequestEvent req) {
    req.fail("no funds");
    return null;
  }

  /** Returns a text as it was given. */
  @JsEvent("textSync")
  public String textSync(RequestEvent req) {
    return String.valueOf(req.params().get("text"));
  }

  /** Succeeds with a value of the kind asked for. */
  @JsEvent("okWith")
  public void okWith(RequestEvent req) {
    req.ok(value(String.valueOf(req.params().get("kind"))));
  }

  /** Succeeds with the data it was given, of any type. */
  @JsEvent("okWithData")
  public void okWithData(RequestEvent req) {
    req.ok(req.params());
  }

  /** Fails with the data it was given, of any type. */
  @JsEvent("failWithData")
  public void failWithData(RequestEvent req) {
    req.fail(req.params(), "no funds");
  }

  /** Sends a state of the kind asked for. */
  @JsEvent("stateWith")
  public void stateWith(RequestEvent req) {
    req.sendState(value(String.valueOf(req.params().get("kind"))));
    req.ok();
  }

  /** Holds calls back until there are {@code count}, then answers them, the last one first. */
  @JsEvent("held")
  public synchronized void held(RequestEvent req) {
    held.add(req);
    if (held.size() == number(req, "count")) {
      Collections.reverse(held);
      for (RequestEvent each : held) {
        each.ok(Map.of("n", number(each, "n")));
      }
      held.clear();
    }
  }

  /** Sends states and answers, from its own thread. */
  @JsEvent("otherThread")
  public void otherThread(RequestEvent req) {
    Thread thread =
        new Thread(
            () -> {
              for (int i = 1; i <= 100; i++) {
                req.sendState(Map.of("n", i));
              }
              req.ok(Map.of("count", 100));
            });
    thread.setDaemon(true);
    thread.start();
  }

  /** Never answers, and has its own deadline. */
  @JsEvent(value = "never", timeoutMillis = 5_000)
  public void never(RequestEvent req) {}

  /** Never answers, and has the default deadline. */
  @JsEvent("neverByDefault")
  public void neverByDefault(RequestEvent req) {}

  /** Keeps the call until {@code releaseAll}. */
  @JsEvent("heldForever")
  public synchronized void heldForever(RequestEvent req) {
    held.add(req);
    req.onCancel(told::incrementAndGet);
  }

  /** Answers the kept calls, and returns whether they were cancelled. */
  @JsEvent("releaseAll")
  public synchronized void releaseAll(RequestEvent req) {
    List<Boolean> cancelled = new ArrayList<>();
    for (RequestEvent each : held) {
      cancelled.add(each.isCancelled());
      each.sendState(Map.of("late", true));
      each.ok();
    }
    held.clear();
    req.ok(Map.of("cancelled", cancelled, "told", told.get()));
  }

  /** Sends more states than the limit, from the JS thread. */
  @JsEvent("floodSync")
  public @Nullable String floodSync(RequestEvent req) {
    for (int i = 0; i < 10_002; i++) {
      req.sendState(Map.of("n", i));
    }
    req.ok();
    return null;
  }

  /** Succeeds with a text of {@code count} characters. */
  @JsEvent("grow")
  public void grow(RequestEvent req) {
    char[] text = new char[number(req, "count")];
    Arrays.fill(text, 'x');
    req.ok(Map.of("text", new String(text)));
  }

  /** Stands for an API that is not for everybody. */
  @JsEvent({"restricted", "granted"})
  public void restricted(RequestEvent req) {
    req.ok();
  }

  /** Stands for an API that is not for everybody. */
  @JsEvent("restrictedSync")
  public String restrictedSync(RequestEvent req) {
    return req.okSync(null);
  }

  /** Replaces a built-in. */
  @JsEvent("getAppBaseInfo")
  public void getAppBaseInfo(RequestEvent req) {
    req.ok(Map.of("key", "custom"));
  }

  /**
   * A record, as plugins return it.
   *
   * @param owner text
   * @param limit null
   * @param cards an array
   */
  public record Account(String owner, @Nullable Integer limit, List<Integer> cards) {}

  private static Map<String, Object> given(RequestEvent req) {
    return Map.of("json", req.jsonParams, "params", req.params(), "event", req.event);
  }

  private static int number(RequestEvent req, String key) {
    Object value = req.params().get(key);
    return value instanceof Number number ? number.intValue() : 0;
  }

  @SuppressWarnings("JavaUtilDate") // plugins return it
  private static @Nullable Object value(String kind) {
    Map<String, @Nullable Object> cycle = new HashMap<>();
    cycle.put("self", cycle);
    return switch (kind) {
      case "array" -> Arrays.asList(1, 2);
      case "boolean" -> true;
      case "number" -> 7;
      case "string" -> "seven";
      case "cycle" -> cycle;
      case "innerCycle" -> Map.of("list", List.of(cycle));
      case "object" -> new Object();
      case "thread" -> Map.of("list", List.of(Map.of("thread", Thread.currentThread())));
      case "scanner" -> Map.of("words", new Scanner("a b"));
      case "exception" -> Map.of("error", new IllegalStateException("no funds"));
      case "values" ->
          Map.of(
              "date",
              new Date(1_714_521_600_000L),
              "instant",
              Instant.ofEpochMilli(1_714_521_600_000L),
              "day",
              LocalDate.of(2024, 5, 1),
              "some",
              Optional.of("x"),
              "none",
              Optional.empty(),
              "size",
              Size.LARGE,
              "uri",
              URI.create("https://example.com/"),
              "price",
              new BigDecimal("19.99"),
              "exact",
              new BigDecimal("0.1234567890123456789"),
              "huge",
              new BigDecimal("1E+400"));
      case "nan" -> Map.of("nan", Double.NaN, "infinity", Float.NEGATIVE_INFINITY);
      case "long" -> Map.of("safe", 9007199254740991L, "unsafe", 9007199254740993L);
      case "null" -> null;
      default -> throw new IllegalArgumentException("no such kind: " + kind);
    };
  }
}
