package dev.footbridge.program.module;

/**
 * A place in a text. Immutable.
 *
 * @param line from 1
 * @param column in UTF-16 units, from 1
 */
public record Position(int line, int column) {}
