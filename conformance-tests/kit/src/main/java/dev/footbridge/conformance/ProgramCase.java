package dev.footbridge.conformance;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.engine.BridgeEngineBuilder;
import dev.footbridge.program.LogicMode;
import dev.footbridge.program.WholeProgram;
import dev.footbridge.program.module.ConvertedFiles;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/**
 * A case that is a whole program, with all its files in one ({@link ProgramText}). What is in front
 * of them is what the case does, as the body of an async function: it drives the program by {@code
 * host}, and checks with {@code check}, as do the program's own files. Beside what {@link
 * CaseHeader} and {@link CaseSettings} say, its header may have:
 *
 * <ul>
 *   <li>{@code mode}: {@code run}, if the program is not run for a test
 *   <li>{@code mock}: an API that a mock answers, and how ({@link Mock#parse})
 *   <li>{@code link}: a symbolic link, and where it leads: {@code lib/a.js -> ../b.js}
 *   <li>{@code refused}: why there is nothing to run; then the case does nothing
 * </ul>
 */
final class ProgramCase {
  /** What these cases need of a host. */
  static final Set<String> NEEDS = Set.of("whole programs");

  private final CaseHeader header;
  private final ProgramText program;

  private ProgramCase(String file) {
    String text = Resources.text("programs/" + file);
    this.header = CaseHeader.of(file, text);
    this.program = ProgramText.of(text);
  }

  static ConformanceCase of(String file) {
    ProgramCase program = new ProgramCase(file);
    return program.header.toCase(NEEDS, program::run);
  }

  private void run(ConformanceHost host) throws Exception {
    try (TemporaryFolder folder = TemporaryFolder.of(program.files())) {
      if (header.has("link")) {
        String[] link = header.required("link").split(" -> ", 2);
        folder.link(link[0], link[1]);
      }
      if (header.has("refused")) {
        assertThatThrownBy(() -> read(folder.path()))
            .as(header.file())
            .isInstanceOf(BridgeConfigurationException.class)
            .hasMessageContaining(header.required("refused"));
      } else {
        run(host, folder.path());
      }
    }
  }

  private static void read(Path folder) {
    WholeProgram.read(ProgramRun.root(folder), ConvertedFiles.none());
  }

  private void run(ConformanceHost host, Path folder) throws Exception {
    LogicMode mode = LogicMode.valueOf(header.get("mode", "test").toUpperCase(Locale.ROOT));
    ProgramRun run = new ProgramRun(host, folder, mode, this::setUp);
    try (run) {
      run.script(header.file(), program.script(), header.advance());
    }
    run.recorder().assertAsExpected(header);
  }

  private void setUp(BridgeEngineBuilder builder) {
    CaseSettings.apply(header, builder);
    if (header.has("mock")) {
      builder.interceptors(Mock.parse(header.required("mock")));
    }
  }
}
