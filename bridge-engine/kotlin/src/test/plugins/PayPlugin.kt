package shop

import dev.footbridge.api.BaseJsPlugin
import dev.footbridge.api.JsEvent
import dev.footbridge.api.JsPlugin
import dev.footbridge.api.RequestEvent
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.MainScope
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.TimeoutCancellationException
import kotlinx.coroutines.cancel
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import kotlinx.coroutines.withTimeout

/** What plugins in Kotlin do with coroutines; uses Java, and Java uses it. */
@JsPlugin(secondary = true)
class PayPlugin : BaseJsPlugin() {
  private val scope = MainScope()

  private suspend fun load(): String = withContext(Dispatchers.IO) { mMiniAppInfo.appId() }

  /** Answers at its own instant. */
  @JsEvent("later")
  fun later(req: RequestEvent) {
    CoroutineScope(Dispatchers.Main).launch {
      delay((req.params()["ms"] as Number).toLong())
      req.ok(Receipts.of(Payment(mMiniAppInfo.appId(), 300)))
    }
  }

  /** Comes back from other threads; the block holds nothing but the request. */
  @JsEvent("download")
  fun download(req: RequestEvent) {
    CoroutineScope(Dispatchers.IO).launch {
      withContext(Dispatchers.Main) { req.ok(mapOf("on" to Places.name())) }
    }
  }

  /** Comes back from other threads; the block holds nothing at all. */
  @JsEvent("places")
  fun places(req: RequestEvent) {
    scope.launch {
      val places = mutableListOf(Places.name(), load(), Places.name())
      withContext(Dispatchers.Default + NonCancellable) {
        places += withContext(Dispatchers.Main) { Places.name() }
      }
      launch(Dispatchers.Main.immediate) { places += "at once" }
      places += "then"
      req.ok(mapOf("places" to places))
    }
  }

  /** Counts time for ever, for no call. */
  @JsEvent("tick")
  fun tick(req: RequestEvent) {
    scope.launch { while (true) delay(60_000) }
    req.ok()
  }

  /** Takes real time, on another thread. */
  @JsEvent("slow")
  fun slow(req: RequestEvent) {
    scope.launch {
      withContext(Dispatchers.IO) { delay(50) }
      req.ok()
    }
  }

  /** Does a part on another thread, then waits on the main thread. */
  @JsEvent("checkout")
  fun checkout(req: RequestEvent) {
    CoroutineScope(Dispatchers.Main).launch {
      val place = withContext(Dispatchers.IO) { mMiniAppInfo.appId() }
      delay(300)
      req.ok(mapOf("at" to place))
    }
  }

  @JsEvent("patience")
  fun patience(req: RequestEvent) {
    scope.launch {
      try {
        withTimeout(100) { delay(1000) }
      } catch (e: TimeoutCancellationException) {
        req.fail("no patience")
      }
    }
  }

  @JsEvent("endless")
  fun endless(req: RequestEvent) {
    scope.launch {
      try {
        delay(3_600_000)
      } finally {
        Places.left(mMiniAppInfo.appId())
      }
    }
    scope.launch { req.ok() }
  }

  @JsEvent("broken")
  fun broken(req: RequestEvent) {
    CoroutineScope(Dispatchers.Main).launch {
      req.ok()
      check(false) { "no printer" }
    }
  }

  override fun onDestroy() {
    scope.cancel()
  }
}

data class Payment(val program: String, val amount: Int)
