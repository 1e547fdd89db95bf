package dev.footbridge.isolated;

/**
 * Where a program runs.
 *
 * @param number the program's number in the child
 * @param isFresh whether the child was started for it, so that its death says something about it
 */
record Place(ChildProcess child, int number, boolean isFresh) {}
