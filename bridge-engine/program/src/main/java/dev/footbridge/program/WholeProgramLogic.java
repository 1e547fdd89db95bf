package dev.footbridge.program;

import dev.footbridge.engine.builtin.SystemInfo;
import dev.footbridge.engine.host.OfferedApis;
import dev.footbridge.engine.logic.LogicFactory;
import dev.footbridge.engine.logic.LogicLayer;
import dev.footbridge.engine.logic.LogicProgram;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.program.api.ApiCatalog;
import dev.footbridge.program.api.ApiGroup;
import dev.footbridge.program.api.ClipboardApis;
import dev.footbridge.program.api.FixedApis;
import dev.footbridge.program.api.KnownApi;
import dev.footbridge.shim.JsShim;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Creates the logic layers of programs that run one whole program. */
public final class WholeProgramLogic implements LogicFactory {
  private static final JsSource SCRIPT = new JsSource(JsShim.LOGIC_NAME, JsShim.logicSource());

  private final ProgramSource source;
  private final String config;

  WholeProgramLogic(ProgramSource source, LogicMode mode) {
    this.source = source;
    this.config = source.config(mode);
  }

  @Override
  public JsSource script() {
    return SCRIPT;
  }

  @Override
  public Set<String> apis() {
    return ApiCatalog.get().logicApis();
  }

  @Override
  public Set<String> refusedApis() {
    Set<String> refused = new HashSet<>();
    for (ApiGroup group : Set.of(ApiGroup.DEVICE, ApiGroup.LATER)) {
      for (KnownApi api : ApiCatalog.get().inGroup(group)) {
        if (api.isAnsweredByLogic()) {
          refused.add(api.name());
        }
      }
    }
    return refused;
  }

  @Override
  public List<OfferedApis> offers(SystemInfo info) {
    Objects.requireNonNull(info, "info");
    Set<String> names =
        ApiCatalog.get().inGroup(ApiGroup.FIXED).stream()
            .map(KnownApi::name)
            .collect(Collectors.toSet());
    return List.of(
        new OfferedApis(FixedApis.class, () -> new FixedApis(info), names),
        new OfferedApis(ClipboardApis.class, ClipboardApis::new, names));
  }

  @Override
  public LogicLayer create(LogicProgram program) {
    return new LogicSession(source, config, Objects.requireNonNull(program, "program"));
  }
}
