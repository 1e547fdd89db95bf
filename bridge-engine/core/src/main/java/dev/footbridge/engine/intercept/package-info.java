/**
 * Interceptors, which answer calls before handlers: mocks and recordings.
 *
 * <pre>{@code
 * CallInterceptor slow(InterceptedProgram program) {
 *   return chain -> {
 *     if (chain.call().event().equals("pay")) {
 *       program.after(Duration.ofSeconds(1), () -> chain.request().fail("declined"));
 *     } else {
 *       chain.proceed();
 *     }
 *   };
 * }
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package dev.footbridge.engine.intercept;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
