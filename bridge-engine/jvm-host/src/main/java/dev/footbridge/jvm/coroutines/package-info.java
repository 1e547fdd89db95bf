/**
 * {@code Dispatchers.Main} of kotlinx-coroutines on the JVM: the main thread of the program whose
 * plugin starts the coroutine, and its clock. kotlinx-coroutines finds it by {@link
 * java.util.ServiceLoader}; a run without coroutines loads nothing of it.
 *
 * <pre>{@code
 * @JsEvent("pay")
 * fun pay(req: RequestEvent) {
 *   CoroutineScope(Dispatchers.Main).launch {
 *     delay(300)
 *     req.ok()
 *   }
 * }
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package dev.footbridge.jvm.coroutines;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
