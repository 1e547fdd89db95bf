package dev.footbridge.contract.problem;

import java.util.Locale;

/**
 * The codes of problems, for tools; {@code docs/errors.md} explains them. A code never changes its
 * meaning; new ones may be added.
 */
public enum ProblemCode {
  /** A file is not JSON. */
  NOT_JSON,
  /** A JSON file is nested too deep. */
  TOO_DEEP,
  /** A JSON object has the same key twice. */
  DUPLICATE_KEY,
  /** Something follows the end of a JSON file. */
  TRAILING_TEXT,
  /** A value is of another type or form than expected. */
  UNEXPECTED_VALUE,
  /** A key is missing. */
  MISSING_KEY,
  /** A key is not known. */
  UNKNOWN_KEY,

  /** The name of a configured API is not an identifier, or is reserved for the bridge. */
  API_NAME,
  /** An API is configured twice. */
  API_TWICE,
  /** A template of parameters has null as an example. */
  NULL_EXAMPLE,
  /** A configured API is synchronous and its handler is not, or vice versa. */
  API_MODE,
  /** A configured API has no handler. */
  NO_HANDLER,
  /** A configured API has the name of a built-in, which it does not replace. */
  BUILT_IN_STAYS,

  /** A permission restricts an API that cannot be restricted. */
  NOT_RESTRICTABLE,
  /** A permission restricts an API that does not exist. */
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
  /** A plugin has no handlers. */
  PLUGIN_EMPTY,
  /** An import mapping is wrong, or names a type that does not exist. */
  IMPORT_MAPPING,
  /** A plugin uses a documented type or member that is not here. */
  IMPORT_MISSING,
  /** A handler's event has no name. */
  HANDLER_NAME,
  /** A handler's event has a prefix, with which no program calls it. */
  HANDLER_PREFIX,
  /** A handler's method is not public, or its parameters are wrong. */
  HANDLER_METHOD,
  /** {@code @JsEvent} is on a method that makes no handler: overridden, or of an interface. */
  HANDLER_OVERRIDDEN,
  /** A handler's executor, deadline or form is not possible for it. */
  HANDLER_OPTION,
  /** Two handlers have the same name. */
  HANDLER_TWICE,

  /** A mock is for an API that does not exist, or that cannot be mocked. */
  MOCK_API,
  /** A mock's rule is incomplete, or not possible for its API. */
  MOCK_RULE,
  /** A mock's rule can never match. */
  MOCK_NEVER_MATCHES,
  /** A mock's rule has matched no call. */
  MOCK_UNUSED,

  /** A recording cannot be replayed. */
  RECORDING,
  /** A file does not exist. */
  FILE_MISSING,
  /** A file cannot be read or written, or is not of the expected kind. */
  FILE_UNUSABLE,
  /** A file that a program or its settings name is outside of its folder. */
  FILE_OUTSIDE,

  /** A page that a program names has no script. */
  PAGE_MISSING,
  /** A page is named twice. */
  PAGE_TWICE,
  /** The entry page, or a page of the tab bar, is not among the pages. */
  PAGE_UNKNOWN,

  /** An option of the command line has a wrong value, or does not fit the others. */
  OPTION,
  /** The JavaScript engine is damaged, so that a file ran in a process of its own. */
  ENGINE_DAMAGED,
  /** A module does not parse. */
  MODULE_SYNTAX,
  /** A module uses what modules of a mini program do not have. */
  MODULE_UNSUPPORTED,
  /** A module is too long, or nested too deep. */
  MODULE_LIMIT,
  /** A program has TypeScript, and its compiler is missing or failed. */
  TYPESCRIPT,
  /** There is nothing to run. */
  NOTHING_TO_RUN,
  /** A proxy of an Android app is wrong. */
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
