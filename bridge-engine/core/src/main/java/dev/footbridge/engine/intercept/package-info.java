/** Interceptors, which answer calls in place of handlers: mocks and recordings. */
@NullMarked
package dev.footbridge.engine.intercept;

import org.jspecify.annotations.NullMarked;
