package dev.footbridge.junit5;

/** Whole programs on GraalJS. */
@UseRuntime("graaljs")
class WholeProgramOnGraalJsTest extends WholeProgramCases {}
