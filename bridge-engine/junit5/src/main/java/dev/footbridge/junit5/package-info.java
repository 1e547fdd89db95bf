/**
 * Tests plugins and mini programs with JUnit 5: a fresh program per test, on a clock that the test
 * moves; calls from Java; and tests that fail automatically if a call is not settled exactly once.
 *
 * <pre>{@code
 * class PayTest {
 *   @RegisterExtension
 *   static final MiniProgramExtension mini =
 *       MiniProgramExtension.builder()
 *           .plugin(PayPlugin.class)
 *           .customApis("custom-config.json")
 *           .build();
 *
 *   @Test
 *   void paysWithinFiveSeconds(TestProgram program) {
 *     TestCall call = program.call("pay", Map.of("amount", 3));
 *     mini.clock().advance(Duration.ofSeconds(5));
 *     assertThat(call).succeeded().hasData("paid", 3).reported(Map.of("step", "scan"));
 *   }
 * }
 * }</pre>
 */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package dev.footbridge.junit5;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
