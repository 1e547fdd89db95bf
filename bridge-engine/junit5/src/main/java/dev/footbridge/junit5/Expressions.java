package dev.footbridge.junit5;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import dev.footbridge.engine.spi.JsException;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.jvm.json.JsonValues;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The expressions that a test evaluates in its program, and their values. */
final class Expressions {
  private static final String BEFORE = "(__footbridge_take => __footbridge_take((";
  private static final String NAME = "expression-%d.js";

  /** Sends the value; if it is a promise, its value. */
  private static final String AFTER =
      """

      )))((value) => {
        const send = (data) => {
          const sent = wx.invokeNativePlugin({
            api_name: 'footbridge.value', sync: true, data: { id: %d, ...data },
          });
          if (!sent || sent.errMsg !== 'invokeNativePlugin:ok') {
            throw new Error('the value was not sent: '
              + (sent ? sent.errMsg : 'the program has replaced wx.invokeNativePlugin'));
          }
        };
        const give = (it) => {
          if (typeof it === 'number' && !Number.isFinite(it)) {
            send({ number: String(it) });
            return;
          }
          const json = it === undefined ? 'null' : JSON.stringify(it);
          if (json === undefined) {
            throw new TypeError('a ' + typeof it + ' has no JSON');
          }
          send({ json });
        };
        if (value !== null && typeof value === 'object' && typeof value.then === 'function') {
          const textOf = (it) => {
            try {
              return JSON.stringify(it) ?? String(it);
            } catch {
              return typeof it === 'object' ? Object.prototype.toString.call(it) : String(it);
            }
          };
          Promise.resolve(value).then(give).catch((error) => {
            const isError = error instanceof Error;
            send({
              error: isError ? String(error) : 'rejected with ' + textOf(error),
              stack: isError ? String(error.stack) : '',
            });
          });
        } else {
          give(value);
        }
      })
      """;

  private final Map<Long, CompletableFuture<JsonNode>> open = new ConcurrentHashMap<>();
  private final AtomicLong last = new AtomicLong();

  /** An expression, as a script that sends its value. */
  record Expression(JsSource source, CompletableFuture<JsonNode> value) {}

  /** Receives a value from the program. */
  void take(TestValues.Value value) {
    CompletableFuture<JsonNode> future = open.remove(value.id());
    if (future == null) {
      return; // the test no longer waits for it
    }
    if (value.error() != null) {
      future.completeExceptionally(failure(value.error(), Objects.toString(value.stack(), "")));
    } else if (value.number() != null) {
      future.complete(DoubleNode.valueOf(Double.parseDouble(value.number())));
    } else {
      future.complete(JsonValues.read(Objects.requireNonNull(value.json(), "json")));
    }
  }

  /** Returns a script for an expression. */
  Expression add(String expression) {
    long id = last.incrementAndGet();
    CompletableFuture<JsonNode> value = new CompletableFuture<>();
    open.put(id, value);
    String script = BEFORE + expression + AFTER.formatted(id);
    return new Expression(new JsSource(NAME.formatted(id), script), value);
  }

  /**
   * Returns an exception with the places in the expression, rather than in the script around it.
   */
  static JsException inExpression(JsException thrown, JsSource source) {
    JsException moved =
        new JsException(
            thrown.kind(),
            moved(String.valueOf(thrown.getMessage()), source.name()),
            thrown.position() == null ? null : moved(thrown.position(), source.name()),
            moved(thrown.jsStack(), source.name()));
    moved.setStackTrace(thrown.getStackTrace());
    return moved;
  }

  private static JsException failure(String message, String stack) {
    return new JsException(
        JsException.Kind.THROWN, message, ScriptFailure.firstPlace(stack), stack);
  }

  private static String moved(String text, String name) {
    return Pattern.compile(Pattern.quote(name + ":1:") + "(\\d+)")
        .matcher(text)
        .replaceAll(
            place ->
                Matcher.quoteReplacement(
                    name
                        + ":1:"
                        + Math.max(1, Integer.parseInt(place.group(1)) - BEFORE.length())));
  }
}
