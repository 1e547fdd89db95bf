package dev.footbridge.examples.kotlin

import dev.footbridge.api.BaseJsPlugin
import dev.footbridge.api.HostPlugin
import dev.footbridge.api.JsEvent
import dev.footbridge.api.JsPlugin
import dev.footbridge.api.RequestEvent
import dev.footbridge.contract.problem.BridgeConfigurationException
import dev.footbridge.engine.BridgeEngine
import kotlinx.coroutines.Deferred
import kotlinx.coroutines.DelicateCoroutinesApi
import kotlinx.coroutines.GlobalScope
import kotlinx.coroutines.async
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flowOf
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.catchThrowableOfType
import org.junit.jupiter.api.Test

/** What Kotlin has and a handler cannot return: each is refused with a remedy (rule D8). */
@OptIn(DelicateCoroutinesApi::class)
class RefusedPluginsTest {
  @JsPlugin(secondary = true)
  class Suspending : BaseJsPlugin() {
    @JsEvent("a") suspend fun suspending(req: RequestEvent) = req.ok()
  }

  @JsPlugin(secondary = true)
  class Returning : BaseJsPlugin() {
    @JsEvent("a") fun deferred(req: RequestEvent): Deferred<String> = GlobalScope.async { req.event }

    @JsEvent("b") fun flow(req: RequestEvent): Flow<String> = flowOf(req.event)

    @JsEvent("c") fun sequence(req: RequestEvent): Sequence<String> = sequenceOf(req.event)

    @JsEvent("d") fun function(req: RequestEvent): () -> String = { req.event }
  }

  @JvmInline value class Cents(val amount: Long)

  @JsPlugin(secondary = true)
  class Valued : BaseJsPlugin() {
    @JsEvent("a") fun cents(req: RequestEvent): Cents = Cents(req.params().size.toLong())
  }

  @JsPlugin(secondary = true)
  class Companion : BaseJsPlugin() {
    @JsEvent("a") fun own(req: RequestEvent) = req.ok()

    companion object {
      @JsEvent("b") fun lost(req: RequestEvent) = req.ok()
    }
  }

  @JsPlugin(secondary = true)
  class Defaults : BaseJsPlugin() {
    @JsEvent("a") fun defaults(req: RequestEvent, times: Int = 1) = req.ok(mapOf("times" to times))
  }

  @Test
  fun `each says what to do instead`() {
    assertThat(problemsOf(Suspending::class.java))
      .containsExactly(
        "@JsEvent method must not be a Kotlin suspend function; make it an ordinary function that" +
          " returns scope.future { … } of kotlinx-coroutines\n" +
          "    for method RefusedPluginsTest.Suspending.suspending")
    val returns = "@JsEvent method returns a "
    val of = "\n    for method RefusedPluginsTest.Returning."
    assertThat(problemsOf(Returning::class.java))
      .containsExactlyInAnyOrder(
        returns +
          "Deferred, which is not an answer; return a CompletableFuture: write scope.future { … }" +
          " of kotlinx-coroutines instead of launch or async" +
          of + "deferred",
        returns +
          "Flow, which is not an answer; return void, send each value with req.sendState, and end" +
          " with req.ok" +
          of + "flow",
        returns +
          "Sequence, which is not an answer; collect it into a list, and return a Map that holds it" +
          of + "sequence",
        returns + "Function0, which is not an answer; call it, and return its result" +
          of + "function")
    assertThat(problemsOf(Defaults::class.java).single()).contains("but takes (RequestEvent, int)")
    assertThat(problemsOf(Valued::class.java).single())
      .contains("Kotlin value class").contains("for method RefusedPluginsTest.Valued.cents")
    assertThat(problemsOf(Companion::class.java).single())
      .contains("companion object").contains("put it on a method of the plugin's class")
  }

  private fun problemsOf(plugin: Class<out HostPlugin<*>>): List<String> =
    catchThrowableOfType(BridgeConfigurationException::class.java) {
      BridgeEngine.builder().plugin(plugin).build()
    }.problems().map { it.text() }
}
