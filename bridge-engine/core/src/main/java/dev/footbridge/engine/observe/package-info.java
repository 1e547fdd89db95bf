/** What listeners are told of programs and their calls. */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package dev.footbridge.engine.observe;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
