package dev.footbridge.runner.report;

import dev.footbridge.runner.Reporter;
import dev.footbridge.runner.TestFileResult;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Collects a report in the form of JUnit's, which CI systems read: a suite per file, a case per
 * test. The caller writes it when the tests have run.
 */
public final class JunitXmlReporter implements Reporter {
  private final List<TestFileResult> files = new ArrayList<>();

  /** Creates a report of nothing. */
  public JunitXmlReporter() {}

  @Override
  public void fileFinished(TestFileResult result) {
    files.add(result);
  }

  /** Writes the report, and leaves {@code out} open. */
  public void writeTo(OutputStream out) throws IOException {
    Objects.requireNonNull(out, "out");
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
      new JunitXml(xml).write(files);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
