package dev.footbridge.conformance;

import dev.footbridge.conformance.junit5.ConformanceTests;
import dev.footbridge.graaljs.GraalJsRuntime;

class GraalJsConformanceTest extends ConformanceTests {
  @Override
  protected ConformanceHost host() {
    return ConformanceHost.of(new GraalJsRuntime());
  }
}
