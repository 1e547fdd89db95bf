package dev.footbridge.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.footbridge.contract.problem.Problem;
import java.util.List;

/** Writes the problems that stopped a command from starting, as JSON, one object per line. */
final class JsonProblems {
  private final ObjectMapper mapper = new ObjectMapper();
  private final Shell shell;

  JsonProblems(Shell shell) {
    this.shell = shell;
  }

  void write(List<Problem> problems, int exitStatus) {
    for (Problem problem : problems) {
      shell.sayJson(
          mapper
              .createObjectNode()
              .put("type", "error")
              .put("kind", "configuration")
              .put("message", problem.text())
              .put("stack", "")
              .putRawValue("problem", new RawValue(problem.toJson()))
              .toString());
    }
    shell.sayJson(mapper.createObjectNode().put("type", "end").put("exit", exitStatus).toString());
  }
}
