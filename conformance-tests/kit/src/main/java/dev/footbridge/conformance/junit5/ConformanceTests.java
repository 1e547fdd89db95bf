package dev.footbridge.conformance.junit5;

import dev.footbridge.conformance.ConformanceCase;
import dev.footbridge.conformance.ConformanceHost;
import dev.footbridge.conformance.ConformanceKit;
import dev.footbridge.conformance.ConformanceResult;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The whole kit as JUnit tests. A subclass supplies the host. */
public abstract class ConformanceTests {
  /** Creates the tests. */
  protected ConformanceTests() {}

  /** Returns the host under test. */
  protected abstract ConformanceHost host();

  /** Returns a test per case. Cases that need what the host lacks are aborted with the reason. */
  @TestFactory
  protected final Stream<DynamicTest> conformance() {
    ConformanceHost host = host();
    return ConformanceKit.cases().stream()
        .map(each -> DynamicTest.dynamicTest(each.name(), () -> run(each, host)));
  }

  private static void run(ConformanceCase each, ConformanceHost host) throws Exception {
    String reason = ConformanceResult.reasonToSkip(each, host);
    Assumptions.assumeTrue(reason.isEmpty(), reason);
    each.check().run(host);
  }
}
