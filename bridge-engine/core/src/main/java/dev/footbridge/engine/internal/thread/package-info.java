/** The engine's threads, and what must not run on them. Internal to the engine. */
@NullMarked
package dev.footbridge.engine.internal.thread;

import org.jspecify.annotations.NullMarked;
