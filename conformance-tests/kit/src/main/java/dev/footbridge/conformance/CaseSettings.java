package dev.footbridge.conformance;

import dev.footbridge.contract.CustomApiConfig;
import dev.footbridge.contract.ParamsMode;
import dev.footbridge.engine.BridgeEngineBuilder;
import dev.footbridge.engine.Limits;
import dev.footbridge.engine.Permissions;
import dev.footbridge.engine.environment.ProgramEnvironment;
import java.time.ZoneId;
import java.util.Locale;

/**
 * What the header of a case says about the engine:
 *
 * <ul>
 *   <li>{@code config}: a configuration file of custom APIs, on one line
 *   <li>{@code params}: the mode of the parameter check, if not strict
 *   <li>{@code limits}: {@code small}, for 50,000 characters, 50 levels and 20 open calls
 *   <li>{@code deny}: an API to deny, in addition to those of the reference plugin that always are
 *   <li>{@code timezone}, {@code lang}, {@code seed}: the environment, if not the machine's
 * </ul>
 */
final class CaseSettings {
  /** The APIs of the reference plugin that are denied. */
  private static final Permissions PERMISSIONS =
      Permissions.ALL_PUBLIC
          .restrict("restricted")
          .restrict("restrictedSync", "wx-other")
          .restrict("granted", CaseRun.APP_ID);

  private static final Limits SMALL =
      Limits.DEFAULT.withMaxPayloadChars(50_000).withMaxDepth(50).withMaxPendingCalls(20);

  private CaseSettings() {}

  static void apply(CaseHeader header, BridgeEngineBuilder builder) {
    builder.permissions(
        header.has("deny") ? PERMISSIONS.restrict(header.required("deny")) : PERMISSIONS);
    if (header.has("config")) {
      builder.customApis(CustomApiConfig.parse(header.file(), header.required("config")));
    }
    if (header.has("params")) {
      builder.paramsMode(ParamsMode.valueOf(header.required("params").toUpperCase(Locale.ROOT)));
    }
    if (header.has("limits")) {
      builder.limits(SMALL);
    }
    builder.environment(environment(header));
  }

  private static ProgramEnvironment environment(CaseHeader header) {
    ProgramEnvironment environment = ProgramEnvironment.MACHINE;
    if (header.has("timezone")) {
      environment = environment.withTimeZone(ZoneId.of(header.required("timezone")));
    }
    if (header.has("lang")) {
      environment = environment.withLanguage(header.required("lang"));
    }
    return header.has("seed")
        ? environment.withSeed(Long.parseLong(header.required("seed")))
        : environment;
  }
}
