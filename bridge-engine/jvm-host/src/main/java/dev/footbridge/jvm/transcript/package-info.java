/**
 * Transcripts: the actions of one program, written line by line as they happen.
 *
 * <pre>{@code
 * Transcript lines = new TextTranscript(System.out, Colours.OFF, source);
 * ProgramTranscript transcript = new ProgramTranscript(lines, clock);
 * BridgeEngine engine =
 *     BridgeEngine.builder().clock(clock).callListener(transcript).programListener(transcript).build();
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package dev.footbridge.jvm.transcript;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
