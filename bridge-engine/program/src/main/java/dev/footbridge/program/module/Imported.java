package dev.footbridge.program.module;

/**
 * What the name of an import becomes. Immutable.
 *
 * @param text an expression that reads the import from the module that exports it
 * @param isProperty whether calling it would pass that module as {@code this}
 */
record Imported(String text, boolean isProperty) {}
