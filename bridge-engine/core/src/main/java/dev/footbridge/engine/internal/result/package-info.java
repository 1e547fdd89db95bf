/** Outcomes of calls as JSON, and the limits of payloads. Internal to the engine. */
@NullMarked
package dev.footbridge.engine.internal.result;

import org.jspecify.annotations.NullMarked;
