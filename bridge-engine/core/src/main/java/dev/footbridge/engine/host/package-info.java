/** What a platform brings to its plugins: its own types of request and context. */
@NullMarked
package dev.footbridge.engine.host;

import org.jspecify.annotations.NullMarked;
