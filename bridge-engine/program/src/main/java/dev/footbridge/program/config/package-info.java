/**
 * Reads {@code app.json}, the JSON files of pages and components, and {@code project.config.json}.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package dev.footbridge.program.config;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
