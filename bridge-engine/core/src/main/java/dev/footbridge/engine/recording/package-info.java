/**
 * Recordings of a program's calls, their states and results, the host's events, and what its user
 * did, as JSON Lines. Any host can write them, also on a device; the JVM host replays them.
 *
 * <pre>{@code
 * Writer file = ...; // e.g. a BufferedWriter
 * SessionRecorder recorder = new SessionRecorder(file, clock, info, Redaction.DEFAULT);
 * engine.clock(recorder.clock()).callListener(recorder).programListener(recorder);
 * try (MiniProgram program = engine.build().launch(info)) {
 *   ...
 * }
 * recorder.close();
 * }</pre>
 *
 * <p>The first line is a header: {@code {"footbridge":"recording","version":1,"ends":true,
 * "appId":"shop","start":"2024-01-01T00:00:00Z","timezone":"UTC","lang":"zh_CN","seed":42,"redacted":["token"]}}.
 * It says when and where the program ran, and the seed of its {@code Math.random} if it had one.
 * The line of a call may have {@code times}: what the program's clock showed since the call before,
 * as pairs of milliseconds since {@code start} and of how often it showed that. Each other line is
 * one event of a call or of the host, {@code t} milliseconds of the program's clock after the
 * recorder was created. The last line is {@code {"t":9.9,"end":true}}; if it is missing from a
 * recording whose header has {@code "ends":true}, the recording was cut off:
 *
 * <pre>{@code
 * {"t":1.5,"call":1,"api":"pay","via":"pay","sync":false,"params":{"amount":3}}
 * {"t":2.0,"call":1,"state":{"step":"scan"}}
 * {"t":7.2,"call":1,"ok":{"paid":3,"errMsg":"pay:ok"}}
 * {"t":9.0,"call":2,"fail":{"errMsg":"pay:fail declined"}}
 * {"t":9.5,"event":"network","data":{"up":true}}
 * }</pre>
 *
 * <p>The recording of a whole program has three more kinds of lines. {@code command} is what a
 * driver told the program to do, such as to open a page. {@code logic} says that the program's own
 * logic layer got the call to answer: a replay lets it answer again, so that pages are really
 * opened. {@code arrived} says when modules that the program had waited for were there:
 *
 * <pre>{@code
 * {"t":0.2,"command":"launch","args":{"url":"pages/order/index?id=3"}}
 * {"t":41.0,"arrived":"page pages/order/index"}
 * {"t":55.1,"call":3,"api":"navigateTo","via":"navigateTo","sync":false,"params":{"url":"../pay/index"}}
 * {"t":55.3,"call":3,"logic":true}
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package dev.footbridge.engine.recording;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
