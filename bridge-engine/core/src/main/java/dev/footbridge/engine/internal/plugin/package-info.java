/** Turns registered plugins into an immutable table of handlers. Internal to the engine. */
@NullMarked
package dev.footbridge.engine.internal.plugin;

import org.jspecify.annotations.NullMarked;
