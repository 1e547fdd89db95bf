package dev.footbridge.engine.internal.result;

import dev.footbridge.engine.observe.ErrorCode;

/**
 * Why the engine does not carry a call, or does not take data.
 *
 * @param code the number that the program reads
 * @param reason a sentence that is safe for the program to read (rule X1)
 */
public record Refusal(ErrorCode code, String reason) {}
