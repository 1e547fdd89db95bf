package dev.footbridge.contract.problem;

import java.util.Locale;

/**
 * The kinds of problems, for tools: stable, and explained in {@code docs/errors.md}. A kind never
 * changes its meaning; new ones may be added.
 */
public enum ProblemCode {
  /** A file is not JSON. */
  NOT_JSON,
  /** A JSON file is nested too deep. */
  TOO_DEEP,
  /** A key stands twice in one JSON object. */
  DUPLICATE_KEY,
  /** Something follows the end of a JSON file. */
  TRAILING_TEXT,
  /** A value is of another type or form than expected. */
  UNEXPECTED_VALUE,
  /** A key is missing. */
  MISSING_KEY,
  /** A key is not known. */
  UNKNOWN_KEY,

  /** The name of a configured API is no identifier, or is the bridge's own. */
  API_NAME,
  /** An API is configured twice. */
  API_TWICE,
  /** A template of parameters has null as an example. */
  NULL_EXAMPLE,
  /** A configured API is synchronous and its handler is not, or the other way round. */
  API_MODE,
  /** A configured API has no handler. */
  NO_HANDLER,
  /** A configured API stands behind a built-in of its name. */
  BUILT_IN_STAYS,

  /** A permission restricts what cannot be restricted. */
  NOT_RESTRICTABLE,
  /** A permission restricts an API that is not there. */
  RESTRICTS_NOTHING,

  /** A plugin's class lacks its annotation, or is not public. */
  PLUGIN_CLASS,
  /** A plugin's base class is not one that the host can run. */
  PLUGIN_BASE,
  /** A plugin cannot be created. */
  PLUGIN_CONSTRUCTOR,
  /** A plugin is not found, or cannot be loaded or started. */
  PLUGIN_LOADING,
  /** A plugin's source does not compile. */
  PLUGIN_SOURCE,
  /** A handler's event has no name. */
  HANDLER_NAME,
  /** A handler's method is not public, or its parameters are wrong. */
  HANDLER_METHOD,
  /** A handler's method hides, or cannot take, the annotation of another. */
  HANDLER_OVERRIDDEN,
  /** A handler's executor, deadline or form is not one it can have. */
  HANDLER_OPTION,
  /** Two handlers have the same name. */
  HANDLER_TWICE,

  /** A mock answers an API that is not there, or that nothing can answer for. */
  MOCK_API,
  /** A mock's rule is incomplete, or its API cannot do what it says. */
  MOCK_RULE,
  /** A mock's rule can never match. */
  MOCK_NEVER_MATCHES,
  /** A mock's rule has matched no call. */
  MOCK_UNUSED,

  /** A recording cannot be replayed. */
  RECORDING,
  /** A file is not there. */
  FILE_MISSING,
  /** A file cannot be read or written, or is not of the expected kind. */
  FILE_UNUSABLE,
  /** An option of the command line cannot be used as it is given. */
  OPTION,
  /** There is nothing to run. */
  NOTHING_TO_RUN,
  /** A proxy of an Android app is not as it should be. */
  PROXY;

  private final String id;

  ProblemCode() {
    id = name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the code as tools write it, such as {@code unknown-key}. */
  public String id() {
    return id;
  }

  /** Returns {@link #id()}. */
  @Override
  public String toString() {
    return id;
  }
}
