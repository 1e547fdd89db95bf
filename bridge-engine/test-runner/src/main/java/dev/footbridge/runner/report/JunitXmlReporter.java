package dev.footbridge.runner.report;

import dev.footbridge.runner.Reporter;
import dev.footbridge.runner.TestFile;
import dev.footbridge.runner.TestFileResult;
import dev.footbridge.runner.TestPlan;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Collects a report in JUnit's XML format, which CI systems read: a suite per file, a case per
 * test. The caller writes it after the tests have run.
 */
public final class JunitXmlReporter implements Reporter {
  private final List<TestFileResult> files = new ArrayList<>();
  private final TestOutput output;
  private @Nullable TestPlan plan;
  private @Nullable String failure;

  /** Creates an empty report. */
  public JunitXmlReporter() {
    this(TestOutput.FAILED);
  }

  /**
   * Creates an empty report.
   *
   * @param output whose output to write
   */
  public JunitXmlReporter(TestOutput output) {
    this.output = Objects.requireNonNull(output, "output");
  }

  @Override
  public void started(TestPlan started, List<TestFile> toRun) {
    plan = started;
  }

  @Override
  public void fileFinished(TestFileResult result) {
    files.add(result);
  }

  /** Adds a failure of the whole run, which has no more results. */
  public void failed(String reason) {
    failure = Objects.requireNonNull(reason, "reason");
  }

  /** Writes the report. Does not close {@code out}. */
  public void writeTo(OutputStream out) throws IOException {
    Objects.requireNonNull(out, "out");
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
      new JunitXml(xml, output, plan).write(files, failure);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
