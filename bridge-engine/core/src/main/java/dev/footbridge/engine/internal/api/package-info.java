/** The APIs of an engine, each with its handler. Internal to the engine. */
@NullMarked
package dev.footbridge.engine.internal.api;

import org.jspecify.annotations.NullMarked;
