package dev.footbridge.runner;

import dev.footbridge.engine.BridgeEngineBuilder;
import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.observe.CallListener;
import dev.footbridge.engine.observe.ProgramListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One run of a test file that is about to start. A {@link Reporter} adds its listeners to it. */
public final class TestFileRun {
  private final TestFile file;
  private final int round;
  private final Clock clock;
  private final BridgeEngineBuilder engine;
  private final TestReports reports;
  private final List<TestListener> listeners = new ArrayList<>();

  TestFileRun(
      TestFile file, int round, Clock clock, BridgeEngineBuilder engine, TestReports reports) {
    this.file = file;
    this.round = round;
    this.clock = clock;
    this.engine = engine;
    this.reports = reports;
  }

  /** Returns the file. */
  public TestFile file() {
    return file;
  }

  /** Returns the number of this run of the file, from 1. */
  public int round() {
    return round;
  }

  /** Returns the clock of the file's program, which shows virtual time. */
  public Clock clock() {
    return clock;
  }

  /** Adds a listener to the tests. */
  public void testListener(TestListener listener) {
    listeners.add(Objects.requireNonNull(listener, "listener"));
  }

  /** Adds a listener to the program's calls, except those by which its tests are reported. */
  public void callListener(CallListener listener) {
    engine.callListener(
        new HidingTestReports(Objects.requireNonNull(listener, "listener"), reports));
  }

  /** Adds a listener to the program: its console, its errors, its warnings. */
  public void programListener(ProgramListener listener) {
    engine.programListener(Objects.requireNonNull(listener, "listener"));
  }

  void started(TestName test) {
    listeners.forEach(listener -> listener.started(test));
  }

  void finished(TestResult result) {
    listeners.forEach(listener -> listener.finished(result));
  }

  void fileFinished(TestFileResult result) {
    listeners.forEach(listener -> listener.fileFinished(result));
  }
}
