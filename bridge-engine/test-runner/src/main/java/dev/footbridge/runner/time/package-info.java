/** Virtual time: lets programs live as fast as they can. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package dev.footbridge.runner.time;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
