package dev.footbridge.runner.report;

import dev.footbridge.runner.TestFailure;
import dev.footbridge.runner.TestFileResult;
import dev.footbridge.runner.TestPlan;
import dev.footbridge.runner.TestResult;
import dev.footbridge.runner.TestResult.Status;
import java.io.File;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes results in JUnit's XML format. */
final class JunitXml {
  private final XMLStreamWriter xml;
  private final TestOutput output;
  private final @Nullable TestPlan plan;

  JunitXml(XMLStreamWriter xml, TestOutput output, @Nullable TestPlan plan) {
    this.xml = xml;
    this.output = output;
    this.plan = plan;
  }

  /**
   * Writes the document.
   *
   * @param failure why the whole run failed; null if it did not
   */
  void write(List<TestFileResult> files, @Nullable String failure) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("testsuites");
    for (TestFileResult file : files) {
      if (!file.tests().isEmpty()) { // empty if the filter excluded all
        xml.writeCharacters("\n");
        write(file);
      }
    }
    if (failure != null) {
      writeFailure(failure);
    }
    xml.writeCharacters("\n");
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void write(TestFileResult file) throws XMLStreamException {
    String name = file.file().name() + (file.round() == 1 ? "" : " (run " + file.round() + ")");
    xml.writeStartElement("testsuite");
    attribute("name", name);
    attribute("tests", String.valueOf(file.tests().size()));
    attribute("failures", String.valueOf(file.count(Status.FAILED)));
    attribute("errors", "0");
    attribute("skipped", String.valueOf(file.count(Status.SKIPPED)));
    attribute("time", seconds(file.millis()));
    Instant startedAt = file.startedAt();
    if (startedAt != null) {
      attribute("timestamp", startedAt.truncatedTo(ChronoUnit.MILLIS).toString());
    }
    attribute("file", path(file));
    if (plan != null && file.isFailed()) {
      property("seed", String.valueOf(plan.seedOf(file.round())));
    }
    for (TestResult test : file.tests()) {
      xml.writeCharacters("\n  ");
      write(name, file, test);
    }
    if (output == TestOutput.ALL && !file.loading().isEmpty()) {
      xml.writeCharacters("\n  ");
      xml.writeStartElement("system-out");
      text(file.loading());
      xml.writeEndElement();
    }
    xml.writeCharacters("\n");
    xml.writeEndElement();
  }

  private void writeFailure(String reason) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement("testsuite");
    attribute("name", "footbridge");
    attribute("tests", "1");
    attribute("failures", "0");
    attribute("errors", "1");
    xml.writeStartElement("testcase");
    attribute("classname", "footbridge");
    attribute("name", "the run");
    xml.writeStartElement("error");
    attribute("message", reason);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void property(String name, String value) throws XMLStreamException {
    xml.writeCharacters("\n  ");
    xml.writeStartElement("properties");
    xml.writeStartElement("property");
    attribute("name", name);
    attribute("value", value);
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void write(String suite, TestFileResult file, TestResult test) throws XMLStreamException {
    xml.writeStartElement("testcase");
    attribute("classname", suite);
    attribute("name", test.name().fullName());
    attribute("time", seconds(test.millis()));
    attribute("file", path(file));
    OptionalInt line = line(file, test);
    if (line.isPresent()) {
      attribute("line", String.valueOf(line.getAsInt()));
    }
    for (TestFailure failure : test.failures()) {
      xml.writeStartElement("failure");
      attribute("message", failure.message());
      text(failure.text());
      xml.writeEndElement();
    }
    if (test.status() == Status.SKIPPED) {
      xml.writeStartElement("skipped");
      attribute("message", test.reason());
      xml.writeEndElement();
    }
    boolean shown = output == TestOutput.ALL || test.status() == Status.FAILED;
    if (shown && !test.transcript().isEmpty()) {
      xml.writeStartElement("system-out");
      text(test.transcript());
      xml.writeEndElement();
    }
    if (test.status() != Status.FAILED && !test.warnings().isEmpty()) {
      xml.writeStartElement("system-err");
      text(String.join("\n", test.warnings()));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static String path(TestFileResult file) {
    return file.file().path().toString().replace(File.separatorChar, '/');
  }

  /** Returns the line where a test is defined in its file, or else where it first failed there. */
  private static OptionalInt line(TestFileResult file, TestResult test) {
    String start = file.file().path() + ":";
    return Stream.concat(
            Stream.of(test).map(TestResult::position),
            test.failures().stream().map(TestFailure::position))
        .flatMap(Stream::ofNullable)
        .filter(position -> position.startsWith(start))
        .mapToInt(position -> Integer.parseInt(position.substring(start.length()).split(":", 2)[0]))
        .findFirst();
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, legal(value));
  }

  private void text(String value) throws XMLStreamException {
    xml.writeCharacters(legal(value));
  }

  /** Returns text in which characters that XML 1.0 does not allow, even escaped, are replaced. */
  private static String legal(String text) {
    return text.codePoints()
        .mapToObj(c -> isLegal(c) ? Character.toString(c) : String.format("\\u%04x", c))
        .collect(Collectors.joining());
  }

  private static boolean isLegal(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }

  private static String seconds(double millis) {
    return String.format(Locale.ROOT, "%.4f", millis / 1000);
  }
}
