/** What protects the engine from what programs do to the threads that they run on. */
@NullMarked
package dev.footbridge.engine.internal;

import org.jspecify.annotations.NullMarked;
