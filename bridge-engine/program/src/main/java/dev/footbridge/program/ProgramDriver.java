package dev.footbridge.program;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.logic.LogicLayer;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Drives a whole program as its user and its platform do: opens pages, calls their methods, fires
 * events. Safe for use by many threads.
 *
 * <p>The futures complete on the program's JS thread; wait for them on no thread of the program's
 * own (rule T3). They fail with a {@link DriveException} if the program threw or the command cannot
 * be done, and with an {@link IllegalStateException} if the program ends before.
 */
public final class ProgramDriver {
  private final LogicSession session;

  private ProgramDriver(LogicSession session) {
    this.session = session;
  }

  /**
   * Returns the driver of a whole program.
   *
   * @throws IllegalArgumentException if it is not one, or has ended
   */
  public static ProgramDriver of(MiniProgram program) {
    LogicLayer layer = Objects.requireNonNull(program, "program").logicLayer();
    if (layer instanceof LogicSession session) {
      return new ProgramDriver(session);
    }
    throw new IllegalArgumentException(
        program.info().appId()
            + (layer == null
                ? " is a script, or has ended: it has no pages to drive"
                : " has a logic layer that "
                    + WholeProgramLogic.class.getName()
                    + " did not make"));
  }

  /**
   * Starts the program's app and opens a page: runs {@code app.js}, {@code App.onLaunch}, {@code
   * App.onShow}, then the page (rules W20, W22).
   *
   * @param url the page's path with a query, such as {@code pages/order/index?id=3}; empty for the
   *     entry page
   */
  public CompletableFuture<@Nullable String> launch(String url) {
    return drive("launch", argument("url", Objects.requireNonNull(url, "url")));
  }

  /** Starts the program's app, without a page. */
  public CompletableFuture<@Nullable String> start() {
    return drive("start", "{}");
  }

  /** Opens a page in place of all others, as {@code wx.reLaunch} does; starts the app if needed. */
  public CompletableFuture<@Nullable String> open(String url) {
    return drive("open", argument("url", Objects.requireNonNull(url, "url")));
  }

  /**
   * Gives the program a module with all that it needs, so that a test can require it: {@code
   * program.require}. A name that leads to no module fails there.
   *
   * @param name as a module in the program's folder would require it, such as {@code utils/price}
   * @return completes when the module is defined; it has not run
   */
  public CompletableFuture<@Nullable Void> define(String name) {
    return session.define(Objects.requireNonNull(name, "name"));
  }

  /**
   * Gives the program a command.
   *
   * @param command its name, as {@code driver.js} of the shim lists them
   * @param arguments a JSON object
   * @return the command's value as JSON; null if it has none
   */
  public CompletableFuture<@Nullable String> drive(String command, String arguments) {
    Objects.requireNonNull(command, "command");
    Objects.requireNonNull(arguments, "arguments");
    return session.drive(command, arguments);
  }

  private static String argument(String name, String value) {
    ObjectNode arguments = JsonNodeFactory.instance.objectNode();
    return arguments.put(name, value).toString();
  }
}
