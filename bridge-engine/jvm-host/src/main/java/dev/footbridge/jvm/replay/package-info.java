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
@NullMarked
package dev.footbridge.jvm.replay;

import org.jspecify.annotations.NullMarked;
