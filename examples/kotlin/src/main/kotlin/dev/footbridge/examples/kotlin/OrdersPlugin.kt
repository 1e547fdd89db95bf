package dev.footbridge.examples.kotlin

import dev.footbridge.api.BaseJsPlugin
import dev.footbridge.api.JsEvent
import dev.footbridge.api.JsPlugin
import dev.footbridge.api.RequestEvent
import java.time.LocalDate
import java.util.concurrent.CompletableFuture
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.cancel
import kotlinx.coroutines.delay
import kotlinx.coroutines.future.future

/** An order. */
data class Order(val id: String, val day: LocalDate, val cents: Long, val state: State = State.OPEN) {
  /** What has become of an order. */
  enum class State { OPEN, PAID }
}

/** What a program asks for. Every parameter has a default, so that Jackson can create it. */
data class OrderQuery(val id: String = "", val note: String? = null)

/** Orders of a shop: each way in which a handler in Kotlin answers. */
@JsPlugin(secondary = true)
class OrdersPlugin : BaseJsPlugin() {
  private val scope = CoroutineScope(SupervisorJob() + Dispatchers.Default)
  private val orders = mutableMapOf(FIRST.id to FIRST)

  /** Returns the result, a data class. */
  @JsEvent("findOrder")
  fun find(req: RequestEvent): Order {
    val query = req.params(OrderQuery::class.java)
    return requireNotNull(orders[query.id]) { "there is no order ${query.id}" }
  }

  /** Answers through the request; `Unit?` is the type of `?.let { … }`. */
  @JsEvent("payOrder")
  fun pay(req: RequestEvent): Unit? =
    orders[req.params()["id"]]?.let {
      orders[it.id] = it.copy(state = Order.State.PAID)
      req.ok(orders[it.id])
    } ?: req.fail("there is no such order")

  /** Answers from a coroutine with what it returns. */
  @JsEvent("loadOrder")
  fun load(req: RequestEvent): CompletableFuture<Order> = scope.future { fetch(req.params()["id"]) }

  /** Answers from a coroutine through the request, after some states. */
  @JsEvent("trackOrder")
  fun track(req: RequestEvent): CompletableFuture<Unit> =
    scope.future {
      for (step in 1..3) {
        req.sendState(mapOf("step" to step))
      }
      req.ok(mapOf("arrived" to true))
    }

  /** Waits until the call is cancelled, which cancels the coroutine. */
  @JsEvent("watchOrder", timeoutMillis = 50, cancelStage = true)
  fun watch(req: RequestEvent): CompletableFuture<Unit> =
    scope.future {
      try {
        awaitCancellation()
      } finally {
        CANCELLED.complete(req.isCancelled)
      }
    }

  override fun onDestroy() {
    scope.cancel()
  }

  private suspend fun fetch(id: Any?): Order {
    delay(1)
    return orders[id] ?: throw IllegalStateException("there is no such order")
  }

  companion object {
    internal val FIRST = Order("A1", LocalDate.of(2024, 5, 1), 1999)
    internal val CANCELLED = CompletableFuture<Boolean>()
  }
}
