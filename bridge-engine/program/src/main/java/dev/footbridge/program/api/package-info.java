/** The APIs that the public typings of mini programs name, and what each of them is here. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package dev.footbridge.program.api;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
