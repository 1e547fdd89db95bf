package dev.footbridge.programs.demo;

/** How a script names other scripts. */
enum ModuleKind {
  /** With {@code import} and {@code export} only. */
  ES,
  /** With {@code require}, {@code module} and {@code exports} only. */
  COMMON_JS,
  /** With both. */
  MIXED,
  /** Not at all. */
  NEITHER
}
