/** The words, choices and texts that generated programs are made of. */
@NullMarked
package dev.footbridge.programs.text;

import org.jspecify.annotations.NullMarked;
