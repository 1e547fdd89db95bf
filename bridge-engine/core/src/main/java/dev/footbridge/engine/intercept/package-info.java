/** Interceptors, which answer calls in place of handlers: mocks and recordings. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package dev.footbridge.engine.intercept;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
