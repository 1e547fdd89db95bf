package dev.footbridge.program.api;

import dev.footbridge.engine.spi.JsRuntime;
import dev.footbridge.graaljs.GraalJsRuntime;
import dev.footbridge.quickjs.QuickJsRuntime;

/** The runtimes that programs are tested on. */
enum Runtimes {
  GRAALJS,
  QUICKJS;

  JsRuntime create() {
    return switch (this) {
      case GRAALJS -> new GraalJsRuntime();
      case QUICKJS -> new QuickJsRuntime();
    };
  }
}
