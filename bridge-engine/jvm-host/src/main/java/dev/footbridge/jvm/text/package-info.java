/**
 * Texts about programs and plugins, for people: colours for a terminal, excerpts of sources, Java
 * stacks, warnings. Transcripts and reports share them.
 */
@NullMarked
package dev.footbridge.jvm.text;

import org.jspecify.annotations.NullMarked;
