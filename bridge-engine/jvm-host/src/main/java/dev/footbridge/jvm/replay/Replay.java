package dev.footbridge.jvm.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.footbridge.contract.ApiContract;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.engine.intercept.CallInterceptor;
import dev.footbridge.engine.intercept.InterceptedProgram;
import dev.footbridge.engine.intercept.InterceptorChain;
import dev.footbridge.engine.intercept.InterceptorFactory;
import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.CallListener;
import dev.footbridge.engine.observe.Outcome;
import dev.footbridge.jvm.json.JsonValues;
import dev.footbridge.program.DriverCommand;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Answers the calls of one program from a recording. The calls must be the recorded ones, in the
 * same order and with the same parameters, except for secrets. The answers and host events come in
 * their order, each at least as long after the call before it as in the recording. Register it in
 * the engine both as interceptor and as call listener, for one program only. Safe for use by many
 * threads.
 *
 * <p>In a whole program, what its own logic layer answered, such as navigation, happens again, and
 * must have the same result. Whoever runs it gives it the commands of {@link #nextCommand} (rule
 * W63).
 */
public final class Replay implements InterceptorFactory, CallInterceptor, CallListener {
  private final Recording recording;
  private final ReplayedAnswers answers;
  private final Arrivals arrivals;
  private final Set<String> syncApis = new HashSet<>(); // the rest is guarded by this
  private final Map<Long, RecordedCall> matched = new HashMap<>();
  private final Map<Long, RecordedCall> ofLogic = new HashMap<>();
  private final Deque<ReadyCommand> commands = new ArrayDeque<>();
  private int next;
  private int toSend; // scheduled, but not yet sent: events, arrivals, commands
  private long lastDueNanos = Long.MIN_VALUE; // when the action scheduled last is due
  private boolean isOrdered; // whether each action is due after the one before: in whole programs
  private @Nullable InterceptedProgram program;
  private @Nullable String divergence;

  /** Creates a replay of {@code recording}. */
  public Replay(Recording recording) {
    this(recording, null);
  }

  /**
   * Creates a replay of {@code recording} on an engine whose environment may have another language.
   *
   * @param language the language that {@code wx.getSystemInfo} and its siblings answer; null for
   *     the recorded one
   */
  public Replay(Recording recording, @Nullable String language) {
    this.recording = Objects.requireNonNull(recording, "recording");
    this.answers = new ReplayedAnswers(language);
    this.arrivals = new Arrivals(recording.entries());
  }

  /**
   * Returns the first difference between the program and the recording, as a diff; empty if there
   * is none. Call this after the program has ended, because missing calls are differences too.
   */
  public synchronized Optional<String> divergence() {
    if (divergence == null && next < recording.size()) {
      RecordedCall left = recording.calls().get(next);
      return Optional.of(
          headline(left.line, "its call " + (next + 1)) + diff(left.text(), "(the program ended)"));
    }
    return Optional.ofNullable(divergence);
  }

  /**
   * Returns whether the recording still has something to send before the next call or command: an
   * event, or what the program waits for. An idle program has not ended while it does.
   */
  public synchronized boolean hasEventsToSend() {
    return toSend > 0 && commands.isEmpty() && divergence == null;
  }

  /**
   * Removes and returns the next command of the recording's driver. It should be given when the
   * program has settled, as a recorded run does.
   *
   * @return null if there is none, or the program has not done what was recorded before it
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public synchronized @Nullable DriverCommand nextCommand() {
    ReadyCommand ready = divergence == null ? commands.poll() : null;
    if (ready == null || program == null) {
      return null;
    }
    schedule(program, ready.recorded.atMillis(), ready.behind);
    return new DriverCommand(ready.recorded.name(), ready.recorded.arguments().toString());
  }

  /**
   * Lets the program have what it waits for and the recording would bring later: for a program that
   * has nothing else to do.
   *
   * @return whether it waited for anything
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public boolean release() {
    return arrivals.release();
  }

  @Override
  public synchronized List<ApiContract> claim(List<ApiContract> known, Consumer<Problem> problems) {
    List<ApiContract> apis = recording.apis(known);
    apis.stream().filter(ApiContract::isSync).forEach(api -> syncApis.add(api.name()));
    return apis;
  }

  @Override
  public boolean isOnWx(ApiContract api) {
    return recording.isCalledOnWx(api.name());
  }

  @Override
  public synchronized CallInterceptor create(InterceptedProgram launched) {
    if (program != null) {
      throw new IllegalStateException("a replay is for one program; create another for the next");
    }
    program = launched;
    schedule(launched, 0, recording.first());
    return this;
  }

  @Override
  public synchronized void started(BridgeCall call) {
    InterceptedProgram running = program;
    if (divergence != null || running == null) {
      return;
    }
    JsonNode params = params(call);
    String now = RecordedCall.text(call.via(), call.event(), call.isSync(), params);
    if (next == recording.size()) {
      if (recording.isCut()) {
        return;
      }
      divergence =
          "replay: the program continues after the end of "
              + recording.file()
              + diff("(the end)", now);
      return;
    }
    RecordedCall recorded = recording.calls().get(next++);
    List<String> differences = Differences.between(recorded.params, params);
    boolean same =
        recorded.api.equals(call.event())
            && recorded.via.equals(call.via())
            && recorded.sync == call.isSync();
    if (same && differences.isEmpty()) {
      matched.put(call.id(), recorded);
      if (recorded.isLogics) {
        ofLogic.put(call.id(), recorded);
      }
      schedule(running, recorded.atMillis, recorded.following);
      return;
    }
    divergence =
        headline(recorded.line, "its call " + next)
            + diff(recorded.text(), now)
            + (same ? indented(differences) : "");
  }

  /** Returns the parameters as the recorder does, which keeps the text of what it cannot read. */
  private JsonNode params(BridgeCall call) {
    boolean asText = next < recording.size() && recording.calls().get(next).params.isTextual();
    return asText
        ? TextNode.valueOf(call.jsonParams())
        : recording.redaction().mask(read(call.jsonParams()));
  }

  /** Compares what the program's own logic layer answered. */
  @Override
  public synchronized void ended(BridgeCall call, Outcome outcome) {
    RecordedCall recorded = ofLogic.remove(call.id());
    RecordedCall.Answer end = recorded == null ? null : recorded.end;
    if (recorded == null || end == null || end.isEnginesOwn() || divergence != null) {
      return;
    }
    JsonNode params = read(call.jsonParams());
    JsonNode json = recording.redaction().maskAnswer(read(outcome.json()), call.event(), params);
    RecordedCall.Kind kind = outcome.isOk() ? RecordedCall.Kind.OK : RecordedCall.Kind.FAIL;
    var now = new RecordedCall.Answer(recorded, 0, kind, json);
    List<String> differences = Differences.between(end.json(), json);
    if (!now.isEnginesOwn() && (end.kind() != kind || !differences.isEmpty())) {
      divergence =
          headline(recorded.line, "the answer to its call " + number(recorded))
              + diff(end.text(), now.text())
              + indented(differences);
    }
  }

  private int number(RecordedCall recorded) {
    return recording.calls().indexOf(recorded) + 1;
  }

  @Override
  public void intercept(InterceptorChain call) {
    RecordedCall recorded;
    boolean isSync;
    synchronized (this) {
      recorded = matched.remove(call.call().id());
      isSync = recorded != null && syncApis.contains(recorded.api);
    }
    if (recorded == null) {
      call.request()
          .fail(
              recording.isCut()
                  ? "the recording was cut off before the answer to this call"
                  : "the recording has no answer to this call");
    } else if (!isSync) {
      answers.ask(recorded, call);
    } else if (recorded.end != null) {
      answers.give(call, recorded.end);
    } else {
      call.request().fail("the recording ends before this call does");
    }
  }

  @Override
  public void arrive(String what, Runnable then) {
    boolean isLost;
    synchronized (this) {
      isLost = divergence != null;
    }
    if (isLost) {
      then.run();
    } else {
      arrivals.arrive(what, then);
    }
  }

  /**
   * Schedules what came from outside after a call or a command, in the order of the recording, up
   * to the next command.
   */
  private void schedule(
      InterceptedProgram running, double since, List<RecordedCall.Entry> entries) {
    for (int i = 0; i < entries.size(); i++) {
      RecordedCall.Entry entry = entries.get(i);
      double delay = entry.atMillis() - since;
      if (entry instanceof RecordedCall.Answer answer) {
        if (!syncApis.contains(answer.call().api) && answer.isReplayed()) {
          after(running, delay, () -> answers.deliver(answer));
        }
      } else if (entry instanceof RecordedCall.HostEvent event) {
        send(running, delay, () -> running.emit(event.name(), event.data()));
      } else if (entry instanceof RecordedCall.Arrival arrival) {
        isOrdered = true;
        send(running, delay, () -> arrivals.come(arrival.what()));
      } else if (entry instanceof RecordedCall.Command command) {
        // Its time has come when the program has settled, and all of the entries before it came.
        lastDueNanos = Math.max(lastDueNanos, running.nanoTime()) + 1;
        ReadyCommand ready = new ReadyCommand(command, entries.subList(i + 1, entries.size()));
        send(running, 0, () -> add(ready));
        return;
      }
    }
  }

  private synchronized void add(ReadyCommand command) {
    commands.add(command);
  }

  private void send(InterceptedProgram running, double millis, Runnable action) {
    toSend++;
    after(
        running,
        millis,
        () -> {
          action.run();
          synchronized (this) {
            toSend--;
          }
        });
  }

  /**
   * Runs an action after a delay, but not before those that were scheduled earlier: calls that one
   * turn makes come at the same time in a replay, but did not when they were recorded.
   */
  private void after(InterceptedProgram running, double millis, Runnable action) {
    long now = running.nanoTime();
    long earliest = isOrdered ? lastDueNanos + 1 : lastDueNanos; // at one time, no order is kept
    lastDueNanos = Math.max(earliest, now + Math.round(millis * 1e6));
    running.after(Duration.ofNanos(lastDueNanos - now), action);
  }

  private String headline(int line, String what) {
    return "replay: the program diverges from " + recording.file() + ":" + line + " with " + what;
  }

  private static String diff(String recorded, String now) {
    return "\n  - " + recorded + "\n  + " + now;
  }

  private static String indented(List<String> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append("\n    ").append(line));
    return text.toString();
  }

  private static JsonNode read(String json) {
    try {
      return JsonValues.read(json);
    } catch (IllegalArgumentException e) {
      return TextNode.valueOf(json); // as the recorder does
    }
  }

  /** A command whose time has come, and what was recorded behind it. */
  private record ReadyCommand(RecordedCall.Command recorded, List<RecordedCall.Entry> behind) {}
}
