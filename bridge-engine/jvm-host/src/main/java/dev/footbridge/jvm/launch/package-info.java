/**
 * Launches programs in bounded time, whatever their plugins do.
 *
 * <pre>{@code
 * ProgramLaunch launch = ProgramLaunch.begin(engine, MiniAppInfo.of("shop"));
 * try (MiniProgram program = launch.await(Duration.ofSeconds(30), "--timeout")) {
 *   program.whenIdle().join();
 * }
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package dev.footbridge.jvm.launch;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
