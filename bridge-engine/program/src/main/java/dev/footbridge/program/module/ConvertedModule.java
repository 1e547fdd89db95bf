package dev.footbridge.program.module;

import dev.footbridge.program.module.SourceEdits.Edit;
import java.util.List;

/**
 * A module as a function that the logic layer runs on the first {@code require}, and what is known
 * about it. Immutable.
 */
public final class ConvertedModule {
  private static final String END = "\n}"; // on a line of its own: the last one may be a comment

  private final String text;
  private final Positions positions;
  private final ModuleFacts facts;

  private ConvertedModule(String text, Positions positions, ModuleFacts facts) {
    this.text = text;
    this.positions = positions;
    this.facts = facts;
  }

  /** Returns a module of {@code source} with edits, which are in order and begin the function. */
  static ConvertedModule of(String source, List<Edit> sorted, ModuleFacts facts) {
    String text = SourceEdits.apply(source, sorted) + END;
    return new ConvertedModule(text, Positions.of(source, sorted), facts);
  }

  /** Returns this module if its author wrote what {@code map} leads to. */
  ConvertedModule from(SourceMap map) {
    return new ConvertedModule(text, positions.from(map), facts.from(map));
  }

  /**
   * Returns the text: one function expression, the author's line n on its line n, unless the author
   * wrote TypeScript. Its parameters are {@code exports, require, module}, then for an ES module
   * {@code __fb_in}, {@code __fb_out}, {@code __fb_star} and {@code __fb_id}, by these names unless
   * the author uses them.
   */
  public String text() {
    return text;
  }

  /** Returns what maps places in {@link #text()} to the author's. */
  public Positions positions() {
    return positions;
  }

  /** Returns the modules that it asks for by names written in it, in the order of the text. */
  public List<ModuleRequest> requests() {
    return facts.requests();
  }

  /**
   * Returns whether it may ask for others, by a {@code require} whose name is computed or that is
   * passed on.
   */
  public boolean requiresComputed() {
    return facts.requiresComputed();
  }

  /** Returns where it reads the APIs of {@code wx}, in the order of the text. */
  public List<ApiUse> apis() {
    return facts.apis();
  }
}
