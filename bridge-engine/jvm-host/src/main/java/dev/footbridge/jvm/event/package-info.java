/**
 * Events of whole programs, which transcripts, reports, traces and logs show: what happens to
 * pages, navigation, and what a program asks of a screen that is not there.
 *
 * <pre>{@code
 * ProgramEvent event = ProgramEvent.of("page", "{\"page\":\"pages/a/a\",\"hook\":\"onShow\"}");
 * System.out.println(event); // page pages/a/a onShow
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package dev.footbridge.jvm.event;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
