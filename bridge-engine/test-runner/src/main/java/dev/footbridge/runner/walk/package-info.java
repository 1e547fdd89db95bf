/**
 * The walk: opens each page of a whole program once, in a program that survives the faults of the
 * others, and says what came of each (rules W61, W62).
 *
 * <pre>{@code
 * WholeProgram shop = WholeProgram.find(Path.of("shop"), ConvertedFiles.none());
 * ProgramWalk walk =
 *     new ProgramWalk(
 *         shop, MiniAppInfo.of("wx1234"), (clock, wrapper) -> BridgeEngine.builder().plugin(Pay.class));
 * WalkResult result = walk.walk(reporter);
 * result.counts().line(); // 172 pages: 139 ok, 33 failed
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package dev.footbridge.runner.walk;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
