/** A running program: its JavaScript, the host function, its shutdown. Internal to the engine. */
@NullMarked
package dev.footbridge.engine.internal.program;

import org.jspecify.annotations.NullMarked;
