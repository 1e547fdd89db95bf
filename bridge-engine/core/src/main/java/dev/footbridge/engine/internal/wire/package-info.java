/** The messages and operations between the engine and the shim. Internal to the engine. */
@NullMarked
package dev.footbridge.engine.internal.wire;

import org.jspecify.annotations.NullMarked;
