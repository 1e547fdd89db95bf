package dev.footbridge.cli;

import dev.footbridge.engine.spi.JsRuntime;

/**
 * Chrome DevTools on a program, by GraalVM's inspector: it listens on this machine only, stops the
 * program at its first line, and prints the address to open.
 */
final class Inspector {
  /** Where it listens unless the option says otherwise: where tools expect it. */
  static final String DEFAULT_PORT = "9229";

  private static final String INSTRUMENT =
      "com/oracle/truffle/tools/chromeinspector/instrument/InspectorInstrument.class";
  private static final String OPTION = "polyglot.inspect";

  private Inspector() {}

  /**
   * Has the runtime start with an inspector. Called before it has started: the option counts for
   * the one engine that a process has.
   *
   * @param port where to listen; 0 for any that is free
   * @throws dev.footbridge.contract.problem.BridgeConfigurationException if that cannot be
   */
  static void prepare(String port, JsRuntime runtime) {
    if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65_535) {
      throw RunRequest.wrong(
          CommandSpecs.INSPECT + ": expected a port from 0 to 65535, but found '" + port + "'");
    }
    if (!runtime.name().equals(RunRequest.DEFAULT_RUNTIME)) {
      throw RunRequest.wrong(
          CommandSpecs.INSPECT
              + " works with the runtime "
              + RunRequest.DEFAULT_RUNTIME
              + " only, but "
              + runtime.name()
              + " was chosen");
    }
    if (Inspector.class.getClassLoader().getResource(INSTRUMENT) == null) {
      throw RunRequest.wrong(
          CommandSpecs.INSPECT
              + " needs GraalVM's inspector on the class path; add the dependency"
              + " org.graalvm.tools:chromeinspector-tool, in the version of GraalJS");
    }
    System.setProperty(OPTION, port);
  }
}
