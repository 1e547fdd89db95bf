package dev.footbridge.runner.walk;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.BridgeEngineBuilder;
import dev.footbridge.engine.Limits;
import dev.footbridge.engine.spi.JsRuntimes;
import dev.footbridge.jvm.mock.Mocks;
import dev.footbridge.program.WholeProgram;
import dev.footbridge.program.module.ConvertedFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** A whole program in a folder, and walks of it. */
final class WalkedFolder {
  private final Path folder;
  final List<String> warnings = new ArrayList<>();
  int programs;

  WalkedFolder(Path folder, String... pages) {
    this.folder = folder;
    write("app.json", "{\"pages\": [\"" + String.join("\", \"", pages) + "\"]}");
    write("app.js", "App({});");
    for (String page : pages) {
      write(page + ".js", "Page({});");
    }
  }

  void write(String path, String text) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void delete(String path) {
    try {
      Files.delete(folder.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ProgramWalk walk(String runtime, UnaryOperator<BridgeEngineBuilder> change) {
    WholeProgram whole = Objects.requireNonNull(WholeProgram.find(folder, ConvertedFiles.none()));
    return new ProgramWalk(
        whole,
        MiniAppInfo.of("wx1"),
        (clock, wrapper) -> {
          programs++;
          BridgeEngineBuilder engine =
              BridgeEngine.builder()
                  .runtime(JsRuntimes.named(runtime))
                  .limits(Limits.DEFAULT.withCloseGrace(Duration.ofMillis(100)));
          Path mocks = folder.resolve("mocks.json");
          if (Files.exists(mocks)) {
            engine.interceptors(wrapper.apply(Mocks.read(mocks)));
          }
          return change.apply(engine);
        });
  }

  WalkResult walk(String runtime) {
    return walk(walk(runtime, engine -> engine));
  }

  WalkResult walk(ProgramWalk walk) {
    return walk.walk(
        new WalkReporter() {
          @Override
          public void warning(Problem problem) {
            warnings.add(problem.text());
          }

          @Override
          public void finished(WalkResult result) {}

          @Override
          public void summary(WalkResult result, int exitStatus) {}
        });
  }
}
