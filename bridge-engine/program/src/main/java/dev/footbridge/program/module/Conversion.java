package dev.footbridge.program.module;

import dev.footbridge.program.module.SourceEdits.Edit;
import java.util.List;

/**
 * What converts a module: the edits of its text, and what is known about it. Immutable.
 *
 * @param edits in order, not overlapping
 */
record Conversion(List<Edit> edits, ModuleFacts facts) {
  /** Returns the module of {@code source}, which this is of. */
  ConvertedModule of(String source) {
    return ConvertedModule.of(source, edits, facts);
  }
}
