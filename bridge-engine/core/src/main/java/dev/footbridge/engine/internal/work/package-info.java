/** Work on the threads that all programs share. Internal to the engine. */
@NullMarked
package dev.footbridge.engine.internal.work;

import org.jspecify.annotations.NullMarked;
