package dev.footbridge.junit5;

/** Whole programs on QuickJS. */
@UseRuntime("quickjs")
class WholeProgramOnQuickJsTest extends WholeProgramCases {}
