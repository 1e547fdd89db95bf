package dev.footbridge.isolated;

/**
 * Where a program runs.
 *
 * @param child the process
 * @param number the program's number there
 */
record Place(ChildProcess child, int number) {}
