/** What listeners are told of programs and their calls. */
@NullMarked
package dev.footbridge.engine.observe;

import org.jspecify.annotations.NullMarked;
