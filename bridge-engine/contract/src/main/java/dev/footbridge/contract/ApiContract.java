package dev.footbridge.contract;

import dev.footbridge.api.BuiltInForm;
import dev.footbridge.contract.json.JsonValue;
import dev.footbridge.contract.problem.Location;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The contract of one API, declared by the configuration file, a handler or an interceptor (rules
 * C2, P1). Immutable.
 *
 * <pre>{@code
 * ApiContract pay = ApiContract.builder("pay", ApiMode.ASYNC).build();
 * }</pre>
 */
public final class ApiContract {
  private static final Pattern IDENTIFIER = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

  private final String name;
  private final ApiMode mode;
  private final @Nullable JsonValue parameters;
  private final @Nullable JsonValue result;
  private final @Nullable JsonValue state;
  private final @Nullable BuiltInForm form;
  private final ApiPermission permission;
  private final Location source;

  private ApiContract(Builder builder) {
    name = builder.name;
    mode = builder.mode;
    parameters = builder.parameters;
    result = builder.result;
    state = builder.state;
    form = builder.form;
    permission = builder.permission;
    source = builder.source;
  }

  /**
   * Returns whether a name is a JavaScript identifier, which a program can call as {@code
   * wx.<name>}.
   */
  public static boolean canBeOnWx(String name) {
    return IDENTIFIER.matcher(Objects.requireNonNull(name, "name")).matches();
  }

  /** Returns a builder of the contract of an API. */
  public static Builder builder(String name, ApiMode mode) {
    return new Builder(name, mode);
  }

  /** Returns a builder whose values are this contract's. */
  public Builder toBuilder() {
    Builder builder = new Builder(name, mode);
    builder.parameters = parameters;
    builder.result = result;
    builder.state = state;
    builder.form = form;
    builder.permission = permission;
    builder.source = source;
    return builder;
  }

  /** Returns the name of the API and of its event. */
  public String name() {
    return name;
  }

  /** Returns how the API answers its calls. */
  public ApiMode mode() {
    return mode;
  }

  /** Returns whether a call returns its result, rather than delivering it later. */
  public boolean isSync() {
    return mode == ApiMode.SYNC;
  }

  /**
   * Returns the template of the parameters: an object with an example of each value that a call
   * must send. Null, or an empty object, if every object is allowed.
   */
  public @Nullable JsonValue parameters() {
    return parameters;
  }

  /**
   * Returns an example of the result, an object; null if the result is not declared. Configuration
   * files cannot declare it yet, so only contracts made in Java have one; the same holds for {@link
   * #state()}.
   */
  public @Nullable JsonValue result() {
    return result;
  }

  /** Returns an example of a state, an object; null if states are not declared. */
  public @Nullable JsonValue state() {
    return state;
  }

  /** Returns the positional form of its calls; null if programs pass an object of options. */
  public @Nullable BuiltInForm form() {
    return form;
  }

  /** Returns which programs may call it. */
  public ApiPermission permission() {
    return permission;
  }

  /**
   * Returns where it is declared: its entry in a file, the method that handles it, or both; {@link
   * Location#NONE} if nowhere.
   */
  public Location source() {
    return source;
  }

  /** Returns whether a method that handles it is known. */
  public boolean isHandled() {
    return source.method() != null;
  }

  /** Returns the name, the mode and the source, for messages. */
  @Override
  public String toString() {
    return name + " (" + (isSync() ? "sync" : "async") + ") " + source;
  }

  /** Builds a contract. Not safe for use by several threads. */
  public static final class Builder {
    private final String name;
    private ApiMode mode;
    private @Nullable JsonValue parameters;
    private @Nullable JsonValue result;
    private @Nullable JsonValue state;
    private @Nullable BuiltInForm form;
    private ApiPermission permission = ApiPermission.PUBLIC;
    private Location source = Location.NONE;

    private Builder(String name, ApiMode mode) {
      this.name = Objects.requireNonNull(name, "name");
      this.mode = Objects.requireNonNull(mode, "mode");
    }

    /** Sets how the API answers. */
    public Builder mode(ApiMode mode) {
      this.mode = Objects.requireNonNull(mode, "mode");
      return this;
    }

    /** Sets the template of the parameters, an object; by default every object is allowed. */
    public Builder parameters(@Nullable JsonValue template) {
      parameters = object(template, "parameters");
      return this;
    }

    /** Sets an example of the result, an object; none by default. */
    public Builder result(@Nullable JsonValue example) {
      result = object(example, "result");
      return this;
    }

    /** Sets an example of a state, an object; none by default. */
    public Builder state(@Nullable JsonValue example) {
      state = object(example, "state");
      return this;
    }

    /** Sets the positional form of its calls; by default programs pass an object of options. */
    public Builder form(@Nullable BuiltInForm value) {
      form = value;
      return this;
    }

    /** Sets which programs may call it; {@link ApiPermission#PUBLIC} by default. */
    public Builder permission(ApiPermission permission) {
      this.permission = Objects.requireNonNull(permission, "permission");
      return this;
    }

    /** Sets where it is declared; nowhere by default. */
    public Builder source(Location source) {
      this.source = Objects.requireNonNull(source, "source");
      return this;
    }

    /** Returns the contract. */
    public ApiContract build() {
      return new ApiContract(this);
    }

    private static @Nullable JsonValue object(@Nullable JsonValue value, String name) {
      if (value != null && !value.isObject()) {
        throw new IllegalArgumentException(name + ": expected an object, but " + value.found());
      }
      return value;
    }
  }
}
