package dev.footbridge.jvm.mock;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footbridge.contract.problem.Location;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One rule of {@link Mocks}: the calls that it matches, and their result. Immutable. */
public final class MockRule {
  private final String api;
  private final @Nullable Boolean sync;
  private final Conditions conditions;
  private final Reply reply;
  private final Location location;

  private MockRule(Builder builder, Reply reply) {
    this.api = builder.api;
    this.sync = builder.sync;
    this.conditions = new Conditions(builder.equal, builder.subset, builder.regex, builder.values);
    this.reply = reply;
    this.location = builder.location;
  }

  /** Creates a builder of a rule for all calls of an API, by either route. */
  public static Builder on(String api) {
    Objects.requireNonNull(api, "api");
    return new Builder(api, Location.NONE);
  }

  /** Creates a builder of a rule at a location in a file. */
  static Builder at(Location location, String api) {
    return new Builder(api, location);
  }

  String api() {
    return api;
  }

  /** Returns the form that the rule declares for its API; null if it declares none. */
  @Nullable Boolean sync() {
    return sync;
  }

  Conditions conditions() {
    return conditions;
  }

  Reply reply() {
    return reply;
  }

  /** Returns the rule's location; an empty one if the rule was made by code. */
  Location location() {
    return location;
  }

  /** Builds a rule: first the calls that it matches, last their result. */
  public static final class Builder {
    private final String api;
    private final Location location;
    private final Map<JsonPointer, Pattern> regex = new LinkedHashMap<>();
    private final Map<JsonPointer, JsonNode> values = new LinkedHashMap<>();
    private final List<ObjectNode> states = new ArrayList<>();
    private @Nullable Boolean sync;
    private @Nullable JsonNode equal;
    private @Nullable JsonNode subset;
    private Duration delay = Duration.ZERO;
    private Duration interval = Duration.ZERO;
    private Duration jitter = Duration.ZERO;
    private int failEvery;
    private String failReason = "";

    private Builder(String api, Location location) {
      this.api = api;
      this.location = location;
    }

    /**
     * Declares an API that is neither configured nor handled. Programs call it as {@code
     * wx.<name>}, or by {@code invokeNativePlugin}.
     */
    public Builder declared(boolean isSync) {
      sync = isSync;
      return this;
    }

    /** Matches calls whose parameters equal {@code params}. */
    public Builder equalTo(Map<String, ?> params) {
      Objects.requireNonNull(params, "params");
      equal = Json.objectOf(params);
      return this;
    }

    /** Matches calls whose parameters contain {@code params}, at any depth; they may hold more. */
    public Builder subset(Map<String, ?> params) {
      Objects.requireNonNull(params, "params");
      subset = Json.objectOf(params);
      return this;
    }

    /**
     * Matches calls whose parameter at {@code pointer} contains a match of a pattern.
     *
     * @param pointer a JSON pointer, e.g. {@code /user/name}
     * @param pattern the pattern to search in a text, a number or a boolean; {@code ^} and {@code
     *     $} anchor it
     */
    public Builder regex(String pointer, String pattern) {
      Objects.requireNonNull(pointer, "pointer");
      Objects.requireNonNull(pattern, "pattern");
      regex.put(JsonPointer.compile(pointer), Pattern.compile(pattern));
      return this;
    }

    /** Matches calls whose parameter at {@code pointer}, a JSON pointer, equals {@code value}. */
    public Builder pointer(String pointer, @Nullable Object value) {
      Objects.requireNonNull(pointer, "pointer");
      values.put(JsonPointer.compile(pointer), Json.of(value));
      return this;
    }

    /** Sends a state before the end; may be repeated. */
    public Builder state(Map<String, ?> data) {
      Objects.requireNonNull(data, "data");
      states.add(Json.objectOf(data));
      return this;
    }

    /** Sets the time to the first state, or to the end if there is none; 0 by default. */
    public Builder delay(Duration delay) {
      this.delay = Objects.requireNonNull(delay, "delay");
      return this;
    }

    /** Sets the time from a state to the next, and from the last to the end; 0 by default. */
    public Builder interval(Duration interval) {
      this.interval = Objects.requireNonNull(interval, "interval");
      return this;
    }

    /** Adds up to this much to each of these times, by {@link Mocks#withSeed}; 0 by default. */
    public Builder jitter(Duration jitter) {
      this.jitter = Objects.requireNonNull(jitter, "jitter");
      return this;
    }

    /** Fails every {@code calls}th matching call of a program. */
    public Builder failEvery(int calls, String reason) {
      Objects.requireNonNull(reason, "reason");
      if (calls < 1) {
        throw new IllegalArgumentException("expected 1 or more calls, but was given " + calls);
      }
      failEvery = calls;
      failReason = reason;
      return this;
    }

    /** Ends calls as a success without data. */
    public MockRule ok() {
      return ok(Map.of());
    }

    /** Ends calls as a success. */
    public MockRule ok(Map<String, ?> data) {
      Objects.requireNonNull(data, "data");
      return rule(Reply.Kind.OK, Json.objectOf(data), "");
    }

    /** Ends calls as a failure. */
    public MockRule fail(String reason) {
      Objects.requireNonNull(reason, "reason");
      return fail(Map.of(), reason);
    }

    /** Ends calls as a failure with data. */
    public MockRule fail(Map<String, ?> data, String reason) {
      Objects.requireNonNull(data, "data");
      Objects.requireNonNull(reason, "reason");
      return rule(Reply.Kind.FAIL, Json.objectOf(data), reason);
    }

    /** Never ends calls, so that their deadline ends them. */
    public MockRule never() {
      return rule(Reply.Kind.NEVER, Json.emptyObject(), "");
    }

    /** Passes calls on to the handler. */
    public MockRule passOn() {
      return rule(Reply.Kind.PASS_ON, Json.emptyObject(), "");
    }

    private MockRule rule(Reply.Kind kind, ObjectNode data, String reason) {
      return new MockRule(
          this,
          new Reply(kind, data, reason, states, delay, interval, jitter, failEvery, failReason));
    }
  }
}
