package dev.footbridge.runner.walk;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.engine.observe.ScriptError;
import dev.footbridge.jvm.text.Terminal;
import dev.footbridge.runner.walk.PageResult.Status;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Objects;

/** Writes a walk for programs: one JSON object per line, one for each page. */
public final class JsonWalkReporter implements WalkReporter {
  private final Terminal out;

  /** Creates a reporter. */
  public JsonWalkReporter(PrintStream out) {
    this.out = new Terminal(Objects.requireNonNull(out, "out"));
  }

  @Override
  public void warning(Problem problem) {
    ObjectNode line = line("warning").put("message", problem.text());
    write(line.putRawValue("problem", new RawValue(problem.toJson())));
  }

  @Override
  public void finished(WalkResult result) {
    write(described(line("app"), result.app()));
    for (PageResult page : result.pages()) {
      write(described(line("page").put("page", page.page()), page));
    }
  }

  @Override
  public void summary(WalkResult result, int exitStatus) {
    ObjectNode line =
        line("end")
            .put("pages", result.pages().size())
            .put("ok", result.count(Status.OK))
            .put("failed", result.failed())
            .put("notRun", result.count(Status.NOT_RUN));
    if (result.reason() != null) {
      line.put("reason", result.reason());
    }
    write(line.put("exit", exitStatus));
  }

  private static ObjectNode described(ObjectNode line, PageResult page) {
    line.put("status", page.status() == Status.NOT_RUN ? "notRun" : lower(page.status()));
    page.errors().forEach(error -> line.withArray("errors").add(node(error)));
    for (WalkNote note : page.notes()) {
      ObjectNode node = line.withArray("notes").addObject().put("kind", lower(note.kind()));
      node.put("text", note.text());
      if (note.position() != null) {
        node.put("position", note.position());
      }
    }
    return line.put("ms", page.millis());
  }

  private static ObjectNode node(ScriptError error) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("kind", lower(error.kind()));
    node.put("message", error.message());
    if (error.position() != null) {
      node.put("position", error.position());
    }
    if (error.hint() != null) {
      node.put("hint", error.hint());
    }
    return node.put("stack", error.stack());
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static ObjectNode line(String type) {
    return JsonNodeFactory.instance.objectNode().put("type", type);
  }

  private void write(ObjectNode line) {
    out.json(line.toString());
  }
}
