package dev.footbridge.program;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.footbridge.contract.json.JsonValue;
import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.program.api.ApiCatalog;
import dev.footbridge.program.config.AppJson;
import dev.footbridge.program.config.AppPage;
import dev.footbridge.program.config.PageJson;
import dev.footbridge.program.config.TabBar;
import dev.footbridge.program.files.ProgramFiles;
import dev.footbridge.program.module.ConvertedFiles;
import dev.footbridge.program.module.ModuleResolver;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the logic layers of programs need of the whole program that they run. Safe for use by many
 * threads.
 */
final class ProgramSource {
  private final ProgramFiles files;
  private final AppJson app;
  private final String appScript;
  private final ProgramModules modules;
  private final ModuleResolver resolver;

  ProgramSource(ProgramFiles files, AppJson app, String appScript, ConvertedFiles converter) {
    this.files = files;
    this.app = app;
    this.appScript = appScript;
    this.modules = new ProgramModules(files, converter);
    this.resolver = new ModuleResolver(files, app.resolveAlias());
  }

  ProgramFiles files() {
    return files;
  }

  AppJson app() {
    return app;
  }

  String appScript() {
    return appScript;
  }

  ProgramModules modules() {
    return modules;
  }

  ModuleResolver resolver() {
    return resolver;
  }

  /**
   * Reads the JSON file of a page.
   *
   * @throws BridgeConfigurationException if it is wrong
   */
  PageJson pageJson(AppPage page) {
    return PageJson.read(files, page.path(), app.usingComponents());
  }

  /** Returns the first message to the logic layer's script. */
  String config(LogicMode mode) {
    ObjectNode config = Json.message("config").put("mode", mode.name().toLowerCase(Locale.ROOT));
    ArrayNode paths = config.putArray("pages");
    app.pages().forEach(page -> paths.add(page.path()));
    config.put("app", appScript);
    config.put("entry", app.entryPage().path());
    put(config, "window", app.window());
    TabBar tabBar = app.tabBar();
    put(config, "tabBar", tabBar == null ? null : tabBar.json());
    config.putRawValue("catalog", new RawValue(ApiCatalog.get().toConfig()));
    return config.toString();
  }

  private static void put(ObjectNode config, String name, @Nullable JsonValue value) {
    if (value != null) {
      config.putRawValue(name, new RawValue(value.toString()));
    }
  }
}
