/**
 * Output files that are complete, or not there.
 *
 * <pre>{@code
 * PendingFile report = PendingFile.whole(Path.of("report.html"));
 * try {
 *   page.writeTo(report.out());
 *   report.commit();
 * } finally {
 *   report.discard(); // does nothing after commit()
 * }
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package dev.footbridge.jvm.output;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
