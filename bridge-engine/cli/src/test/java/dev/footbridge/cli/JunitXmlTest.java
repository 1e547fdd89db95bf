package dev.footbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.cli.Command.Result;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The report for CI systems. */
class JunitXmlTest {
  @TempDir Path folder;
  Command command;

  @BeforeEach
  void createCommand() {
    command = new Command(folder);
  }

  @Test
  void holdsEveryTestWithItsNames() throws Exception {
    command.write(
        "pages/pay.test.js",
        """
        describe('paying <&>', () => {
          it('works', () => {});
          it('does "not"', () => { console.log('\\u0000]]>'); fail('\\u0001 <b>'); });
          xit('later', () => {});
        });
        """);
    Path file = folder.resolve("report.xml");
    Result result = command.run("test", folder.toString(), "--junit-xml", file.toString());
    assertThat(result.status()).isEqualTo(1);

    Document xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    Element suite = (Element) xml.getElementsByTagName("testsuite").item(0);
    assertThat(suite.getAttribute("name")).isEqualTo("pages/pay.test.js");
    assertThat(suite.getAttribute("tests")).isEqualTo("3");
    assertThat(suite.getAttribute("failures")).isEqualTo("1");
    assertThat(suite.getAttribute("skipped")).isEqualTo("1");
    Element failed = (Element) xml.getElementsByTagName("testcase").item(1);
    assertThat(failed.getAttribute("classname")).isEqualTo("pages/pay.test.js");
    assertThat(failed.getAttribute("name")).isEqualTo("paying <&> does \"not\"");
    Element failure = (Element) failed.getElementsByTagName("failure").item(0);
    assertThat(failure.getAttribute("message")).isEqualTo("Failed: \\u0001 <b>");
    assertThat(failure.getTextContent()).contains("pay.test.js:3:");
    assertThat(failed.getElementsByTagName("system-out").item(0).getTextContent())
        .contains("\\u0000]]>");
  }

  @Test
  void namesFilesLinesAndTimesAndNoEmptySuite() throws Exception {
    String test =
        command.write(
            "pages/pay.test.js",
            """
            describe('paying', () => {
              it('works', () => {});
              for (const n of [1, 2]) {
                it(`pays ${n}`, () => {});
              }
              const name = 'computed';
              it(name, () => {
                fail();
              });
              it(name + ' too', () => {});
            });
            describe('again', () => { it('works', () => {}); });
            describe('at last',
              () => { afterAll(() => { throw { errMsg: 'no' }; }); it('works', () => {}); });
            """);
    command.write("pages/cart.test.js", "const works = it; works('adds', () => {});");
    Path file = folder.resolve("report.xml");
    Result unused =
        command.run(
            "test", folder.toString(), "--junit-xml", file.toString(), "--filter", "pay.test");

    Document xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    assertThat(xml.getElementsByTagName("testsuite").getLength()).isEqualTo(1);
    Element suite = (Element) xml.getElementsByTagName("testsuite").item(0);
    assertThat(Instant.parse(suite.getAttribute("timestamp")))
        .isBetween(Instant.now().minusSeconds(600), Instant.now());
    assertThat(suite.getAttribute("file")).isEqualTo(test);
    NodeList cases = suite.getElementsByTagName("testcase");
    assertThat(IntStream.range(0, cases.getLength()).mapToObj(cases::item).map(Element.class::cast))
        .allSatisfy(each -> assertThat(each.getAttribute("file")).isEqualTo(test))
        .extracting(each -> each.getAttribute("name") + " " + each.getAttribute("line"))
        .containsExactly(
            "paying works 2",
            "paying pays 1 4",
            "paying pays 2 4",
            "paying computed 7",
            "paying computed too 10",
            "again works 12",
            "at last works 14",
            "at last (the whole suite) 13");
  }

  @Test
  void pathThatCannotBeWrittenIsReportedAtOnceAndNothingIsLost() {
    command.write("a.test.js", "it('a', () => {});");
    String file = folder.resolve("no/report.xml").toString();
    Result result = command.run("test", folder.toString(), "--junit-xml", file);
    assertThat(result.err())
        .isEqualTo(
            "footbridge: --junit-xml: cannot write no/report.xml: there is no folder no; create"
                + " it, or name another file\n");
    assertThat(result.out()).endsWith("1 test in 1 file: 1 passed, 0 failed; exit 2\n");
    assertThat(result.status()).isEqualTo(2);
  }
}
