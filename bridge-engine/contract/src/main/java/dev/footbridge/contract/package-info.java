/**
 * The model of an API, and the configuration file that declares APIs (rules G1 to G3).
 *
 * <pre>{@code
 * CustomApiConfig config = CustomApiConfig.parse("custom-config.json", text);
 * config.apis().forEach(api -> System.out.println("wx." + api.name()));
 * config.warnings().forEach(System.err::println);
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package dev.footbridge.contract;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
