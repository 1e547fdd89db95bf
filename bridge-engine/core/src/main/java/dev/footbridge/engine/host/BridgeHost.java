package dev.footbridge.engine.host;

import dev.footbridge.api.Exchange;
import dev.footbridge.api.MiniAppContext;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.api.RequestEvent;
import java.util.List;
import java.util.Set;

/**
 * A platform that runs plugins, with its own types of request and context (rules D1, D7). A
 * platform that adds nothing uses {@link #plain()}.
 *
 * <pre>{@code
 * final class ShopHost implements BridgeHost<ShopContext> {
 *   public Class<ShopContext> contextType() { return ShopContext.class; }
 *   public ShopContext context(MiniAppInfo program) { return new ShopContext(program); }
 *   public Class<ShopRequest> requestType() { return ShopRequest.class; }
 *   public ShopRequest request(Exchange exchange, ShopContext context) {
 *     return new ShopRequest(exchange, context.till());
 *   }
 * }
 * }</pre>
 *
 * @param <C> the type of the context given to plugins
 */
public interface BridgeHost<C extends MiniAppContext> {
  /** Returns a host with the common types only. */
  static BridgeHost<MiniAppContext> plain() {
    return PlainHost.INSTANCE;
  }

  /** Returns the type of the contexts; plugins' base classes must accept it. */
  Class<C> contextType();

  /** Creates the context of a program that is being launched. */
  C context(MiniAppInfo program);

  /**
   * Creates the context of a program that is being launched. A host whose contexts use the
   * program's clock, its handler thread or its log overrides this; the engine calls only this one.
   *
   * @param services usable until the program has ended
   */
  default C context(MiniAppInfo program, ProgramServices services) {
    return context(program);
  }

  /** Returns the type of the requests; handlers' parameters must accept it. */
  Class<? extends RequestEvent> requestType();

  /**
   * Creates the request of a call. Called on the thread that runs the handler; must not block.
   *
   * @param context the context of the program that called
   */
  RequestEvent request(Exchange exchange, C context);

  /**
   * Runs the constructor, {@code onCreate} or {@code onDestroy} of a plugin; like {@link #run} by
   * default. Called on the thread that launches or ends the program.
   *
   * @param plugin the plugin's class
   * @throws RuntimeException what {@code work} throws
   */
  default void runLifecycle(C context, Class<?> plugin, Runnable work) {
    run(context, work);
  }

  /**
   * Runs work of a program's plugins: a handler, or what {@link #runLifecycle} runs. A host can
   * override this to store {@code context} as the current program of the thread. Called on the
   * thread of the work; must run {@code work} exactly once before it returns.
   *
   * @throws RuntimeException what {@code work} throws
   */
  default void run(C context, Runnable work) {
    work.run();
  }

  /**
   * Returns what the plugins of a program have left to a user at the moment, each as a clause, such
   * as {@code the dialog 'Pay' is open}: for reports of calls that nothing ends. Called on any
   * thread.
   */
  default List<String> leftToUser(C context) {
    return List.of();
  }

  /**
   * Frees what the host holds for a program that has ended, or could not be launched. Called on any
   * thread.
   *
   * @return warnings about resources that the program did not release, for {@code
   *     ProgramListener.warning}
   */
  default List<String> ended(C context) {
    return List.of();
  }

  /**
   * Returns the types that an app may implement as proxies, with {@code @ProxyService} (rules A3,
   * A6).
   */
  default Set<Class<?>> services() {
    return Set.of();
  }

  /**
   * Returns the built-in APIs that this host offers (rule D10). Called once per engine.
   *
   * @param proxies the app's proxies: at most one of each type in {@link #services()}
   */
  default List<OfferedApis> offers(List<Object> proxies) {
    return List.of();
  }

  /** Returns whether the calling thread may wait; false on a thread that must stay responsive. */
  default boolean mayWait() {
    return true;
  }
}
