package dev.footbridge.junit5;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.jvm.json.JsonValues;
import dev.footbridge.program.DriveException;
import dev.footbridge.program.ProgramDriver;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gives a whole program the commands of its test, and waits for what they return. */
final class Commands {
  private final MiniProgram program;
  private final ProgramDriver driver;
  private final Patience patience;
  private final OpenQuestions questions;
  private final Supplier<String> unfinished;

  /**
   * Creates the commands of one program.
   *
   * @param unfinished says what the program still has to do
   */
  Commands(
      MiniProgram program,
      Patience patience,
      OpenQuestions questions,
      Supplier<String> unfinished) {
    this.program = program;
    this.driver = ProgramDriver.of(program);
    this.patience = patience;
    this.questions = questions;
    this.unfinished = unfinished;
  }

  /** Returns how many modals and action sheets nobody has answered. */
  int openQuestions() {
    return questions.count();
  }

  /**
   * Gives a command, and returns its value, if that is a promise the value of that. Meanwhile a
   * manual clock moves, but only if the program has nothing to do without that.
   *
   * @param doing names what the test does, for failures
   * @return the value; a {@link MissingNode} if it is undefined
   * @throws AssertionError if the program throws, the command cannot be done, or it does not end
   * @throws IllegalStateException if the program has ended
   */
  JsonNode give(String doing, String command, ObjectNode arguments) {
    CompletableFuture<@Nullable String> answer = driver.drive(command, arguments.toString());
    try {
      String json =
          patience.getMovingClock(
              answer,
              () -> questions.block(program),
              when -> doing + " has not ended " + when + ": " + waiting());
      patience.awaitCallbacks(); // so that what it starts immediately is done, such as a navigation
      return json == null ? MissingNode.getInstance() : JsonValues.read(json);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof DriveException thrown) {
        throw ScriptFailure.of(thrown, doing, program);
      }
      throw e.getCause() instanceof IllegalStateException ended
          ? new IllegalStateException(doing + ": " + ended.getMessage(), ended)
          : new IllegalStateException(e.getCause());
    }
  }

  private String waiting() {
    String text = unfinished.get();
    return questions.count() == 0
        ? text
        : text
            + "\n  answer modals and action sheets before they are asked, with answerModal and"
            + " answerActionSheet, or with a mock";
  }
}
