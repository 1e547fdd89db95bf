/** Makes messages safe for programs to read. Internal to the engine. */
@NullMarked
package dev.footbridge.engine.internal.text;

import org.jspecify.annotations.NullMarked;
