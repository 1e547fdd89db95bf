/** What a platform brings to its plugins: its own types of request and context. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package dev.footbridge.engine.host;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
