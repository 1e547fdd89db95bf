/**
 * The model of an API, and the configuration file that declares APIs (rules G1 to G3).
 *
 * <pre>{@code
 * CustomApiConfig config = CustomApiConfig.parse("custom-config.json", text);
 * config.apis().forEach(api -> System.out.println("wx." + api.name()));
 * config.warnings().forEach(System.err::println);
 * }</pre>
 */
@NullMarked
package dev.footbridge.contract;

import org.jspecify.annotations.NullMarked;
