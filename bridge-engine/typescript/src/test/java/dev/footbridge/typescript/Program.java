package dev.footbridge.typescript;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.observe.ProgramListener;
import dev.footbridge.engine.observe.ScriptError;
import dev.footbridge.engine.spi.JsRuntimes;
import dev.footbridge.program.LogicMode;
import dev.footbridge.program.ProgramDriver;
import dev.footbridge.program.WholeProgram;
import dev.footbridge.program.module.ConvertedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

/** A whole program that a test writes and runs. */
final class Program {
  private final Path folder;
  private final List<String> logged = new CopyOnWriteArrayList<>();
  private final List<ScriptError> errors = new CopyOnWriteArrayList<>();

  Program(Path folder) {
    this.folder = folder;
  }

  Program with(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text);
    return this;
  }

  /** Opens the entry page, and waits until nothing is left to do. */
  Program run(String runtime, ConvertedFiles files) {
    WholeProgram whole = Objects.requireNonNull(WholeProgram.find(folder, files));
    BridgeEngine engine =
        BridgeEngine.builder()
            .runtime(JsRuntimes.named(runtime))
            .logic(whole.logic(LogicMode.RUN))
            .programListener(
                new ProgramListener() {
                  @Override
                  public void console(MiniAppInfo program, String level, String text) {
                    logged.add(text);
                  }

                  @Override
                  public void error(MiniAppInfo program, ScriptError error) {
                    errors.add(error);
                  }
                })
            .build();
    try (MiniProgram program = engine.launch(MiniAppInfo.of("wx1"))) {
      ProgramDriver.of(program).launch("").handle((opened, failure) -> opened).join();
      program.whenIdle().join();
    }
    return this;
  }

  List<String> logged() {
    return logged;
  }

  List<ScriptError> errors() {
    return errors;
  }
}
