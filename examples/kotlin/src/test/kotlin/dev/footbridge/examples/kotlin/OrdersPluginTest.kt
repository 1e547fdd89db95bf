package dev.footbridge.examples.kotlin

import dev.footbridge.junit5.MiniProgramExtension
import dev.footbridge.junit5.TestProgram
import java.time.Duration
import java.util.concurrent.TimeUnit
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.extension.RegisterExtension

class OrdersPluginTest {
  companion object {
    @JvmField
    @RegisterExtension
    val mini: MiniProgramExtension =
      MiniProgramExtension.builder().plugin(OrdersPlugin::class.java).build()
  }

  @Test
  fun `a data class is the result`(program: TestProgram) {
    assertThat(program.call("findOrder", mapOf("id" to "A1")))
      .succeeded()
      .hasData("id", "A1")
      .hasData("day", "2024-05-01")
      .hasData("cents", 1999)
      .hasData("state", "OPEN")
  }

  @Test
  fun `the message of require is the reason`(program: TestProgram) {
    assertThat(program.call("findOrder", mapOf("id" to "B2"))).failedWith("there is no order B2")
  }

  @Test
  fun `a handler that returns an optional Unit answers through its request`(program: TestProgram) {
    assertThat(program.call("payOrder", mapOf("id" to "A1"))).succeeded().hasData("state", "PAID")
    assertThat(program.call("payOrder", mapOf("id" to "B2"))).failedWith("there is no such order")
  }

  @Test
  fun `what a coroutine returns is the result`(program: TestProgram) {
    assertThat(program.call("loadOrder", mapOf("id" to "A1")).await()).succeeded().hasData("id", "A1")
    assertThat(program.call("loadOrder", mapOf("id" to "B2")).await())
      .failedWith("there is no such order")
  }

  @Test
  fun `a coroutine may answer through the request`(program: TestProgram) {
    assertThat(program.call("trackOrder").await())
      .succeeded()
      .hasData("arrived", true)
      .reported(mapOf("step" to 1), mapOf("step" to 2), mapOf("step" to 3))
  }

  @Test
  fun `a coroutine is cancelled with its call`(program: TestProgram) {
    val call = program.call("watchOrder")
    mini.clock().advance(Duration.ofMillis(60))
    assertThat(call).failedWith("timeout")
    assertThat(OrdersPlugin.CANCELLED.get(30, TimeUnit.SECONDS)).isTrue()
  }
}
