package dev.footbridge.engine.host;

import dev.footbridge.api.Exchange;
import dev.footbridge.api.MiniAppContext;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.api.RequestEvent;
import java.util.List;

/**
 * What a platform brings to its plugins: its own types of request and context (rules D1, D7). A
 * platform that has nothing to add uses {@link #plain()}.
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
 * @param <C> the context given to plugins
 */
public interface BridgeHost<C extends MiniAppContext> {
  /** Returns a host with nothing beside the common types. */
  static BridgeHost<MiniAppContext> plain() {
    return PlainHost.INSTANCE;
  }

  /** Returns the type of the contexts, against which plugins' base classes are checked. */
  Class<C> contextType();

  /** Creates the context of a program that is being launched. */
  C context(MiniAppInfo program);

  /** Returns the type of the requests, against which handlers' parameters are checked. */
  Class<? extends RequestEvent> requestType();

  /**
   * Creates the request of a call; on the thread that runs its handler, which shall not wait.
   *
   * @param context the context of the program that called
   */
  RequestEvent request(Exchange exchange, C context);

  /**
   * Runs work of a program's plugins: a handler, or what a plugin does when its program starts or
   * ends. A host that has to know on whose behalf it is called takes note of {@code context} here.
   * On the thread that the work is for; {@code work} is to be run exactly once, before this
   * returns.
   *
   * @throws RuntimeException what {@code work} throws
   */
  default void run(C context, Runnable work) {
    work.run();
  }

  /**
   * Frees what the host keeps for a program that has ended, or could not be launched. On any
   * thread.
   *
   * @return what the program left behind, each a sentence for {@code ProgramListener.warning}
   */
  default List<String> ended(C context) {
    return List.of();
  }

  /** Tells whether the calling thread may wait; false on a thread that must stay responsive. */
  default boolean mayWait() {
    return true;
  }
}
