package dev.footbridge.runner;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.CallListener;
import dev.footbridge.engine.observe.ProgramListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Records the events of a reporter and its listeners, a line each. */
final class Events implements Reporter {
  final List<String> lines = new CopyOnWriteArrayList<>();

  @Override
  public void started(TestPlan plan, List<TestFile> files) {
    lines.add("started " + files.stream().map(TestFile::name).toList());
  }

  @Override
  public void warning(Problem problem) {
    lines.add("warning " + problem.text());
  }

  @Override
  public void fileStarting(TestFileRun run) {
    lines.add("file starting " + run.file().name() + " " + run.round());
    run.testListener(
        new TestListener() {
          @Override
          public void started(TestName test) {
            lines.add("test started " + test.fullName());
          }

          @Override
          public void finished(TestResult result) {
            lines.add("test finished " + result.name().fullName() + " " + result.status());
          }

          @Override
          public void fileFinished(TestFileResult result) {
            lines.add("all tests of " + result.file().name() + " finished");
          }
        });
    run.callListener(
        new CallListener() {
          @Override
          public void started(BridgeCall call) {
            lines.add("call " + call.event());
          }
        });
    run.programListener(
        new ProgramListener() {
          @Override
          public void console(MiniAppInfo program, String level, String text) {
            lines.add("console " + text);
          }
        });
  }

  @Override
  public void fileFinished(TestFileResult result) {
    lines.add("file finished " + result.file().name() + " " + result.round());
  }

  @Override
  public void finished(TestRunResult result) {
    lines.add("finished " + result.counts().line());
  }
}
