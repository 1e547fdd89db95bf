/**
 * Transcripts: what one program does, written line by line as it happens.
 *
 * <pre>{@code
 * Transcript lines = new TextTranscript(System.out, Colours.OFF, source);
 * ProgramTranscript transcript = new ProgramTranscript(lines, clock);
 * BridgeEngine engine =
 *     BridgeEngine.builder().clock(clock).callListener(transcript).programListener(transcript).build();
 * }</pre>
 */
@NullMarked
package dev.footbridge.jvm.transcript;

import org.jspecify.annotations.NullMarked;
