/**
 * Answers a program from a recording, and reports the first difference.
 *
 * <pre>{@code
 * Replay replay = new Replay(Recording.parse("session.jsonl", text));
 * BridgeEngine engine = BridgeEngine.builder()
 *     .clock(manualClock).interceptors(replay).callListener(replay).build();
 * ...
 * replay.divergence().ifPresent(System.err::println);
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package dev.footbridge.jvm.replay;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
