/** Logs: what one program did, kept for assertions. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package dev.footbridge.runner.log;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
