package dev.footbridge.jvm.imports;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.Remapper;

/** Renames types, and reports each that is used and not renamed. */
final class TypeNames extends Remapper {
  private final UnaryOperator<@Nullable String> rename;
  private final Consumer<String> other;

  /**
   * Creates a renaming.
   *
   * @param rename returns the new binary name of a binary name; null to keep the old one
   * @param other receives each internal name that is kept
   */
  TypeNames(UnaryOperator<@Nullable String> rename, Consumer<String> other) {
    super(Opcodes.ASM9);
    this.rename = rename;
    this.other = other;
  }

  /** Returns the same renaming, which reports nothing. */
  TypeNames quiet() {
    return new TypeNames(rename, name -> {});
  }

  @Override
  public String map(String internalName) {
    String renamed = rename.apply(internalName.replace('/', '.'));
    if (renamed == null) {
      other.accept(internalName);
      return internalName;
    }
    return renamed.replace('.', '/');
  }
}
