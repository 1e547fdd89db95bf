package dev.footbridge.examples.kotlin

import com.fasterxml.jackson.module.kotlin.KotlinModule
import dev.footbridge.api.BaseJsPlugin
import dev.footbridge.api.JsEvent
import dev.footbridge.api.JsPlugin
import dev.footbridge.api.RequestEvent
import dev.footbridge.junit5.MiniProgramExtension
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.extension.RegisterExtension

/** A data class without default values is read, and a value class written, with Jackson's module. */
class KotlinModuleTest {
  @JvmInline value class Cents(val amount: Long)

  data class Payment(val id: String, val amount: Long, val note: String = "none")

  data class Receipt(val id: String, val total: Cents, val note: String)

  @JsPlugin(secondary = true)
  class PaymentPlugin : BaseJsPlugin() {
    @JsEvent("pay")
    fun pay(req: RequestEvent): Receipt {
      val payment = req.params(Payment::class.java)
      return Receipt(payment.id, Cents(payment.amount), payment.note)
    }
  }

  companion object {
    @JvmField
    @RegisterExtension
    val mini: MiniProgramExtension =
      MiniProgramExtension.builder()
        .plugin(PaymentPlugin::class.java)
        .engine { it.jsonModule(KotlinModule.Builder().build()) }
        .build()

    @JvmField
    @RegisterExtension
    val plain: MiniProgramExtension =
      MiniProgramExtension.builder().plugin(PaymentPlugin::class.java).build()
  }

  private val input = mapOf("id" to "A1", "amount" to 1999)

  @Test
  fun `with the module`() {
    assertThat(mini.program().call("pay", input))
      .succeeded()
      .hasData("id", "A1")
      .hasData("total", 1999)
      .hasData("note", "none")
  }

  @Test
  fun `without it the class is the fault of the plugin`() {
    assertThat(plain.program().call("pay", input)).failedWith("internal error")
  }
}
