/**
 * Runs whole programs: launches one, gives it the commands of its user, each when it has settled,
 * and ends when nothing but repeating timers is left (rule W60).
 *
 * <pre>{@code
 * WholeRun run = new WholeRun(program, new RealPace(Duration.ofSeconds(30), stop), command -> {});
 * run.perform(commands::poll); // a queue: DriverCommand.launch(""), DriverCommand.call("onPay", "[3]")
 * run.failure();     // null, or why a command failed
 * run.isTimeOver();  // whether the program did not settle in time
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package dev.footbridge.runner.whole;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
