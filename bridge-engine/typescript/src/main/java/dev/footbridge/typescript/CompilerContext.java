package dev.footbridge.typescript;

import dev.footbridge.engine.spi.JsContext;
import dev.footbridge.engine.spi.JsException;
import dev.footbridge.engine.spi.JsHost;
import dev.footbridge.engine.spi.Payload;
import dev.footbridge.program.typescript.TranslatedScript;
import org.jspecify.annotations.Nullable;

/**
 * A context of a JavaScript runtime in which TypeScript's compiler runs. Used by one thread, except
 * {@link #interrupt()}.
 */
final class CompilerContext implements AutoCloseable {
  // Operations of the host; translate.js has the same numbers.
  private static final int TRANSLATED = 1;
  private static final int WRONG = 2;
  private static final int TOO_DEEP = 3;
  private static final int FAILED = 4;

  private final JsContext context;
  private boolean isStarted;
  private @Nullable Payload text;
  private @Nullable Answer answer;

  CompilerContext(JsContext context) {
    this.context = context;
  }

  /** Translates a text; starts the compiler if this is the first. */
  Answer translate(String source) {
    answer = null;
    text = Payload.of(source);
    try {
      if (!isStarted) {
        isStarted = true;
        context.start(CompilerScripts.read(), this::call);
      }
      context.ring();
    } catch (JsException e) {
      return failure(e);
    }
    return answer == null ? new Answer.Failed("it said nothing") : answer;
  }

  private @Nullable Payload call(
      int op,
      long id,
      @Nullable String name,
      @Nullable Payload payload,
      @Nullable String envelope) {
    String said = payload == null ? "" : payload.json();
    switch (op) {
      case JsHost.TAKE -> {
        Payload taken = text;
        text = null;
        return taken;
      }
      case TRANSLATED ->
          answer =
              new Answer.Translated(new TranslatedScript(said, envelope == null ? "" : envelope));
      case WRONG -> answer = new Answer.Wrong((int) id, said);
      case TOO_DEEP -> answer = new Answer.TooDeep();
      case FAILED -> answer = new Answer.Failed(said);
      default -> throw new IllegalArgumentException("operation " + op);
    }
    return null;
  }

  private static Answer failure(JsException e) {
    String message = String.valueOf(e.getMessage());
    return e.kind() == JsException.Kind.OUT_OF_MEMORY
        ? new Answer.TooLarge("needs too much memory to be translated")
        : new Answer.Failed(message + (e.position() == null ? "" : " at " + e.position()));
  }

  /** Ends what runs; called from any thread. */
  void interrupt() {
    context.interrupt();
  }

  @Override
  public void close() {
    context.close();
  }
}
