/** Wording: what of a message a program may read. Internal to the engine. */
@NullMarked
package dev.footbridge.engine.internal.text;

import org.jspecify.annotations.NullMarked;
