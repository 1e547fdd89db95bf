/** JSON of calls: read without limits, compared as JavaScript compares. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package dev.footbridge.jvm.json;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
