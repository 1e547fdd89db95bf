package dev.footbridge.programs;

import dev.footbridge.programs.demo.DemoProgram;
import dev.footbridge.programs.shop.ShopProgram;
import dev.footbridge.programs.text.SourceFolder;
import java.util.Objects;

/** Generates whole mini programs, from a shape and a seed. */
public final class ProgramGenerator {
  private ProgramGenerator() {}

  /** Returns the program of that shape and seed: always the same bytes, on every machine. */
  public static GeneratedProgram generate(Shape shape, long seed) {
    Objects.requireNonNull(shape, "shape");
    SourceFolder folder = new SourceFolder();
    return switch (shape) {
      case API_DEMO -> {
        DemoProgram program = new DemoProgram(seed);
        program.writeTo(folder);
        yield new GeneratedProgram(folder.files(), program.pages(), program.instances());
      }
      case RETAIL -> {
        ShopProgram program = new ShopProgram(seed);
        program.writeTo(folder);
        yield new GeneratedProgram(folder.files(), program.pages(), program.instances());
      }
    };
  }
}
