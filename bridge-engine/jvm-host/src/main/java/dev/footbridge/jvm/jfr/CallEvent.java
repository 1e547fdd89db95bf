package dev.footbridge.jvm.jfr;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/**
 * One call of a program, from acceptance to its end. It contains no payloads, because recordings
 * are often sent to other people.
 */
@Name("dev.footbridge.Call")
@Label("Call")
@Category("Footbridge")
@Description("A call of a mini program, from acceptance to its end")
@StackTrace(false) // it would be that of the thread that ended the call
final class CallEvent extends Event {
  @Label("Program")
  @Nullable String program;

  @Label("Number")
  long number;

  @Label("API")
  @Nullable String api;

  @Label("Function")
  @Description("The wx function called")
  @Nullable String function;

  @Label("Synchronous")
  boolean sync;

  @Label("States")
  int states;

  @Label("Handler's thread")
  @Description("Where the handler ran; empty if none ran")
  @Nullable Thread handlerThread;

  @Label("Succeeded")
  boolean ok;

  @Label("Error code")
  @Description("Why the engine made the call fail; empty if the handler settled it")
  @Nullable String error;
}
