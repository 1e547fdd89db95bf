/**
 * Texts about programs and plugins, for people: colours for a terminal, excerpts of sources, Java
 * stacks, warnings. What writes a run (a transcript, a report) shares them.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package dev.footbridge.jvm.text;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
