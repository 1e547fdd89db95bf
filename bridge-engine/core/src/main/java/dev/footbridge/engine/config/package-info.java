/**
 * The configuration file of custom APIs (rules G1 to G3), and how mistakes in a configuration are
 * told.
 *
 * <pre>{@code
 * CustomApiConfig config = CustomApiConfig.parse("custom-config.json", text);
 * config.warnings().forEach(System.err::println);
 * }</pre>
 */
@NullMarked
package dev.footbridge.engine.config;

import org.jspecify.annotations.NullMarked;
