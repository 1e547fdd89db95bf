package dev.footbridge.engine.internal.result;

import dev.footbridge.engine.observe.ErrorCode;

/**
 * The reason why the engine refuses a call or data.
 *
 * @param code the number that the program reads
 * @param reason a message that is safe for the program to read (rule X1)
 */
public record Refusal(ErrorCode code, String reason) {}
