package dev.footbridge.graaljs;

import dev.footbridge.engine.spi.JsSource;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.WeakHashMap;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;
import org.jspecify.annotations.Nullable;

/** The GraalJS engine of this process, and the sources that its contexts share. */
final class SharedEngine {
  private static final String LANGUAGE = "js";

  /**
   * Contexts have no access to Java, files or the process, and none of the globals that the shim
   * defines itself. The rejection handler is set by the prelude.
   */
  private static final Engine ENGINE =
      Engine.newBuilder(LANGUAGE)
          .allowExperimentalOptions(true)
          .option("engine.WarnInterpreterOnly", "false")
          .option("js.console", "false")
          .option("js.global-arguments", "false")
          .option("js.java-package-globals", "false")
          .option("js.load", "false")
          .option("js.polyglot-builtin", "false")
          .option("js.print", "false")
          .option("js.unhandled-rejections", "handler")
          .build();

  /** Whether a debugger is attached: then it must not stop inside the shim. */
  private static final boolean INSPECTED = System.getProperty("polyglot.inspect") != null;

  private static final Map<JsSource, Source> SOURCES =
      Collections.synchronizedMap(new WeakHashMap<>());

  static {
    ImportGuard.guard(ENGINE);
  }

  private SharedEngine() {}

  /** Returns the engine's name for itself; starts the engine. */
  static String implementation() {
    return ENGINE.getImplementationName();
  }

  static Context newContext() {
    return Context.newBuilder(LANGUAGE).engine(ENGINE).build();
  }

  /**
   * Creates a context. GraalJS parses sources once for each locale.
   *
   * @param zone the time zone; null for the machine's
   * @param locale the default locale; null for the machine's
   */
  static Context newContext(@Nullable ZoneId zone, @Nullable Locale locale) {
    Context.Builder builder = Context.newBuilder(LANGUAGE).engine(ENGINE);
    if (zone != null) {
      builder.timeZone(zone);
    }
    if (locale != null) {
      builder.option("js.locale", locale.toLanguageTag());
    }
    return builder.build();
  }

  /** Returns the GraalJS source: the same one for all contexts, so that it is parsed once. */
  static Source source(JsSource source) {
    return SOURCES.computeIfAbsent(
        source,
        s ->
            Source.newBuilder(LANGUAGE, s.text(), s.name())
                .internal(INSPECTED && s.name().startsWith("footbridge:"))
                .buildLiteral());
  }
}
