package dev.footbridge.program;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A command to a whole program, for {@link ProgramDriver#drive}: what its user or its platform
 * does, as a value that can be recorded. Immutable.
 */
public final class DriverCommand {
  private static final String LAUNCH = "launch";
  private static final String OPEN = "open";
  private static final String CALL = "callMethod";

  private final String name;
  private final String arguments;

  /**
   * Creates a command.
   *
   * @param name as {@code driver.js} of the shim lists them
   * @param arguments a JSON object
   */
  public DriverCommand(String name, String arguments) {
    this.name = Objects.requireNonNull(name, "name");
    this.arguments = Objects.requireNonNull(arguments, "arguments");
  }

  /**
   * Returns the command that starts a program with a page, which is its first command.
   *
   * @param url the page's path with a query, from the program's folder; empty for the entry page
   */
  public static DriverCommand launch(String url) {
    return new DriverCommand(LAUNCH, url(url));
  }

  /**
   * Returns the command that opens a page in place of all others, as {@code wx.reLaunch} does.
   *
   * @param url the page's path with a query, from the program's folder
   */
  public static DriverCommand open(String url) {
    return new DriverCommand(OPEN, url(url));
  }

  /**
   * Returns the command that calls a method of the page on top, and waits for the promise that it
   * returns, if it does.
   *
   * @param method its name
   * @param arguments a JSON array
   */
  public static DriverCommand call(String method, String arguments) {
    ObjectNode object = Json.object().put("name", Objects.requireNonNull(method, "method"));
    object.set("args", Json.read(Objects.requireNonNull(arguments, "arguments")));
    return new DriverCommand(CALL, object.toString());
  }

  private static String url(String url) {
    return Json.object().put("url", Objects.requireNonNull(url, "url")).toString();
  }

  /** Returns its name. */
  public String name() {
    return name;
  }

  /** Returns its arguments, a JSON object. */
  public String arguments() {
    return arguments;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DriverCommand that
        && name.equals(that.name)
        && arguments.equals(that.arguments);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, arguments);
  }

  /**
   * Returns the command for a person: {@code open pages/order/index?id=3}, {@code call onPay(3)}.
   */
  @Override
  public String toString() {
    JsonNode given = Json.read(arguments);
    return switch (name) {
      case LAUNCH, OPEN -> (name + " " + given.path("url").asText()).trim();
      case CALL -> "call " + given.path("name").asText() + "(" + values(given.path("args")) + ")";
      default -> given.isEmpty() ? name : name + " " + arguments;
    };
  }

  private static String values(JsonNode array) {
    StringBuilder text = new StringBuilder();
    array.forEach(value -> text.append(text.length() == 0 ? "" : ", ").append(value));
    return text.toString();
  }
}
