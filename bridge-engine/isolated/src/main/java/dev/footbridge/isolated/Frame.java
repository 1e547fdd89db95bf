package dev.footbridge.isolated;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message between a parent and its child process.
 *
 * @param program the number of the program in the child that it belongs to; 0 for none
 * @param op the operation of a call; 0 for others
 * @param id the number of a call or timer; 0 for others
 * @param texts what the kind has, in its order; any may be null
 */
record Frame(Kind kind, int program, int op, long id, List<@Nullable String> texts) {
  /** What a frame says, and its texts. */
  enum Kind {
    /** To the child: start a program. Name, time zone, locale; then each source's name and text. */
    START(0),
    /** To the child: run a script. Its name, and its text. */
    EVALUATE(1),
    /** To the child: deliver a message. The message. */
    RING(2),
    /** To the child: the answer to a {@link #CALL}. The answer, or null. */
    ANSWER(3),
    /** To the child: stop the program's turn, and all later ones. */
    INTERRUPT(4),
    /** To the child: free the program. */
    CLOSE(5),
    /** From the child: it can start programs. */
    READY(6),
    /** From the child: JavaScript calls its host. Name, payload, envelope. */
    CALL(7),
    /** From the child: the turn has ended. */
    DONE(8),
    /** From the child: the turn has failed. The kind, message, position and stack. */
    FAILED(9);

    private static final Kind[] ALL = values();

    private final int number;

    Kind(int number) {
      this.number = number;
    }

    /** Returns its number on the wire. */
    int number() {
      return number;
    }

    /** Returns the kind with that number on the wire; null if there is none. */
    static @Nullable Kind of(int number) {
      for (Kind kind : ALL) {
        if (kind.number == number) {
          return kind;
        }
      }
      return null;
    }
  }

  /** Creates a frame that has no operation. */
  static Frame of(Kind kind, int program, @Nullable String... texts) {
    return new Frame(kind, program, 0, 0, Arrays.asList(texts));
  }

  /** Returns the text at an index; null also if the frame has fewer. */
  @Nullable String text(int index) {
    return index < texts.size() ? texts.get(index) : null;
  }

  /** Returns the text at an index; empty if it is null or the frame has fewer. */
  String textOrEmpty(int index) {
    String text = text(index);
    return text == null ? "" : text;
  }
}
