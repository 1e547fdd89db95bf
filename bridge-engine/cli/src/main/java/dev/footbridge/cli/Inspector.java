package dev.footbridge.cli;

import dev.footbridge.engine.spi.JsRuntime;

/**
 * Lets Chrome DevTools debug a program, through GraalVM's inspector. The inspector listens on this
 * machine only, stops the program at its first line, and prints the address to open.
 */
final class Inspector {
  /** The default port, which is the one that tools expect. */
  static final String DEFAULT_PORT = "9229";

  private static final String INSTRUMENT =
      "com/oracle/truffle/tools/chromeinspector/instrument/InspectorInstrument.class";
  private static final String OPTION = "polyglot.inspect";

  private Inspector() {}

  /**
   * Makes the runtime start with an inspector. Must be called before the runtime starts, because
   * the option applies to the one engine of the process.
   *
   * @param port the port to listen on; 0 for any free one
   * @throws dev.footbridge.contract.problem.BridgeConfigurationException if the port is invalid, or
   *     the runtime or the class path has no inspector
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
