/**
 * Texts about programs and plugins, for people: colours for a terminal, excerpts of sources, Java
 * stacks, warnings. What writes a run (a transcript, a report) shares them.
 */
@NullMarked
package dev.footbridge.jvm.text;

import org.jspecify.annotations.NullMarked;
