/**
 * Texts about programs and plugins, for people: colours for a terminal, excerpts of sources, Java
 * stacks, warnings. Transcripts and reports share them.
 *
 * <pre>{@code
 * try {
 *   plugin.pay();
 * } catch (RuntimeException e) {
 *   System.out.println(Colours.OFF.red(JavaStack.of(e)));
 * }
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package dev.footbridge.jvm.text;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
