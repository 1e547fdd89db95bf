/**
 * The APIs that the public typings of mini programs name, and what each of them is here.
 *
 * <pre>{@code
 * KnownApi api = ApiCatalog.get().named("getLocation");
 * api.group();         // DEVICE: only a mock answers it
 * api.group().reason() // what a call without a mock fails with
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package dev.footbridge.program.api;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
