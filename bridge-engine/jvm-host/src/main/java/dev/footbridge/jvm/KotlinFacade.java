package dev.footbridge.jvm;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Recognizes the classes that Kotlin's compiler makes for what a file declares outside of classes:
 * functions and properties. The author may have named such a class ({@code @file:JvmName}).
 */
final class KotlinFacade {
  private static final String METADATA = "Lkotlin/Metadata;";

  /** The kinds in Kotlin's metadata of a file, of a class for several files, and of its parts. */
  private static final int FILE = 2;

  private static final int FILES = 4;
  private static final int PART = 5;

  private KotlinFacade() {}

  /** Returns whether a class file is such a class. */
  static boolean is(byte[] classFile) {
    Kind kind = new Kind();
    new ClassReader(classFile)
        .accept(kind, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return kind.value == FILE || kind.value == FILES || kind.value == PART;
  }

  private static final class Kind extends ClassVisitor {
    int value;

    Kind() {
      super(Opcodes.ASM9);
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
      if (!annotation.equals(METADATA)) {
        return null;
      }
      return new AnnotationVisitor(Opcodes.ASM9) {
        @Override
        public void visit(@Nullable String name, Object read) {
          if ("k".equals(name) && read instanceof Integer kind) {
            value = kind;
          }
        }
      };
    }
  }
}
