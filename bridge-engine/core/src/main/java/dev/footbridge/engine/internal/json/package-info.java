/** Reads and writes JSON with Jackson. Internal to the engine. */
@NullMarked
package dev.footbridge.engine.internal.json;

import org.jspecify.annotations.NullMarked;
