/** The packages of the engine's implementation. Internal to the engine. */
@NullMarked
package dev.footbridge.engine.internal;

import org.jspecify.annotations.NullMarked;
