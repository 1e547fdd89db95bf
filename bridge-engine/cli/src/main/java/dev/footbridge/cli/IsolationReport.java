package dev.footbridge.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footbridge.isolated.IsolationFigures;

/** Prints how isolated programs ran, in a line before the last. */
final class IsolationReport {
  private IsolationReport() {}

  static void write(IsolationFigures figures, Shell shell, boolean json) {
    if (json) {
      shell.sayJson(json(figures));
    } else {
      shell.say(figures.line());
    }
  }

  private static String json(IsolationFigures figures) {
    ObjectNode node =
        new ObjectMapper()
            .createObjectNode()
            .put("type", "isolation")
            .put("sandboxed", figures.isSandboxed())
            .put("heapBytes", figures.heapBytes())
            .put("started", figures.started());
    ObjectNode losses = node.putObject("losses");
    figures.losses().forEach(losses::put);
    return node.toString();
  }
}
