/** The files of a program's folder; nothing outside of it can be read. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package dev.footbridge.program.files;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
