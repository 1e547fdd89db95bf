package dev.footbridge.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.conformance.Repository.SourceFile;
import dev.footbridge.conformance.RulesPage.Rule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Checks docs/rules.md against the rules that code, tests, documents and messages cite. */
class RulesTest {
  /** Not rules: names of Android's compilers, and codes such as {@code A7-204}. */
  private static final Pattern CITED =
      Pattern.compile("(?<![\\w#])(?!D8\\b|R8\\b)([A-EGIPRSTWX][1-9]\\d?)(?=_|\\b)(?!-\\d)");

  private static final Pattern LINK = Pattern.compile("rules\\.md#(?<anchor>[\\w-]+)");
  private static final Pattern TEST_METHOD =
      Pattern.compile(
          "(?s)@(?:Test|ParameterizedTest|TestFactory|Property|FuzzTest)\\b(?:(?!\\bvoid\\b).)*"
              + "\\bvoid (?<ids>(?:[A-Z]\\d+_)+)");
  private static final Pattern JAVA_LITERAL = Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"");
  private static final Pattern JS_LITERAL =
      Pattern.compile("'(?:[^'\\\\\n]|\\\\.)*'|`(?:[^`\\\\]|\\\\.)*`");
  private static final Pattern IN_BRACKETS =
      Pattern.compile("\\(rules? [A-Z]\\d+(?:(?:,| to| and) [A-Z]\\d+)*\\)");

  private static List<SourceFile> files;
  private static RulesPage page;
  private static List<Rule> rules;
  private static Set<String> ids;

  @BeforeAll
  static void readRepository() throws IOException {
    files = Repository.files();
    page = RulesPage.read();
    rules = page.rules();
    ids = rules.stream().map(Rule::id).collect(Collectors.toSet());
    assertThat(files).extracting(SourceFile::path).contains("README.md", "docs/rules.md");
  }

  @Test
  void everyRuleHasItsAnchorAndItsPlace() {
    assertThat(rules).hasSize((int) page.bullets());
    Map<Character, Integer> last = new HashMap<>();
    for (Rule rule : rules) {
      assertThat(rule.anchor()).isEqualTo(rule.id().toLowerCase(Locale.ROOT));
      int before = last.getOrDefault(rule.group(), 0);
      int next = rule.isFirstOfPart() ? before / 10 * 10 + 10 : before + 1;
      assertThat(rule.id()).isEqualTo("" + rule.group() + next);
      last.put(rule.group(), next);
    }
    assertThat(page.explained()).isEqualTo(page.groups()).doesNotHaveDuplicates();
    assertThat(page.groups())
        .containsSubsequence(rules.stream().map(rule -> "" + rule.group()).distinct().toList());
  }

  @Test
  void everyRuleThatIsCitedExists() {
    List<String> unknown = new ArrayList<>();
    for (SourceFile file : files) {
      cited(file)
          .filter(id -> !ids.contains(id))
          .forEach(id -> unknown.add(file.path() + ": " + id));
    }
    assertThat(unknown)
        .as("rules that docs/rules.md lacks; if it is not a rule, exclude it in the pattern CITED")
        .isEmpty();
  }

  @Test
  void everyLinkToTheRulesLeadsToOneOrToAGroup() {
    Set<String> anchors = rules.stream().map(Rule::anchor).collect(Collectors.toSet());
    anchors.addAll(page.headings());
    List<String> broken = new ArrayList<>();
    int links = 0;
    for (SourceFile file : files) {
      Matcher link = LINK.matcher(file.path().endsWith(".md") ? file.text() : "");
      while (link.find()) {
        links++;
        if (!anchors.contains(link.group("anchor"))) {
          broken.add(file.path() + ": " + link.group());
        }
      }
    }
    assertThat(broken).isEmpty();
    assertThat(links).isPositive();
  }

  @Test
  void everyRuleIsTestedAndNoPlannedOne() {
    Set<String> byTheKit =
        ConformanceKit.cases().stream()
            .map(ConformanceCase::rule)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> byTests = testedByName();
    List<String> untested = new ArrayList<>();
    List<String> tooEarly = new ArrayList<>();
    for (Rule rule : rules) {
      boolean hasCase = byTheKit.contains(rule.id());
      boolean hasTest = byTests.contains(rule.id());
      if (rule.isPlanned() && (hasCase || hasTest)) {
        tooEarly.add(rule.id());
      } else if (!rule.isPlanned() && !(rule.isProvedByTests() ? hasTest : hasCase)) {
        untested.add(rule.id());
      }
    }
    assertThat(untested)
        .as("no case in the kit; for a rule of some hosts or of tools, no test with its name")
        .isEmpty();
    assertThat(tooEarly).as("planned, but tested: remove the mark").isEmpty();
    assertThat(ids).containsAll(byTheKit).containsAll(byTests);
  }

  @Test
  void messagesNameARuleInBracketsAtMost() {
    List<String> relying = new ArrayList<>();
    int named = 0;
    for (SourceFile file : files) {
      if (!isProduct(file)) {
        continue;
      }
      Pattern pattern = file.isJava() ? JAVA_LITERAL : JS_LITERAL;
      Matcher literal = pattern.matcher(withoutComments(file.text()));
      while (literal.find()) {
        String words = IN_BRACKETS.matcher(literal.group()).replaceAll("");
        named += words.equals(literal.group()) ? 0 : 1;
        if (CITED.matcher(words).find()) {
          relying.add(file.path() + ": " + literal.group());
        }
      }
    }
    assertThat(relying).as("say in words what the rule asks for; its number goes last").isEmpty();
    assertThat(named).as("messages that name a rule").isPositive();
  }

  /** Returns the rules that a file cites; of a range, its ends, as a group may have gaps. */
  private static Stream<String> cited(SourceFile file) {
    return CITED.matcher(file.text()).results().map(found -> found.group(1));
  }

  private static Set<String> testedByName() {
    Set<String> tested = new TreeSet<>();
    for (SourceFile file : files) {
      if (file.isOfTests() && file.isJava()) {
        Matcher method = TEST_METHOD.matcher(file.text());
        while (method.find()) {
          tested.addAll(List.of(method.group("ids").split("_", 0)));
        }
      }
    }
    return tested;
  }

  /** Whether users read the file's messages; the kit's cases are named after rules. */
  private static boolean isProduct(SourceFile file) {
    boolean isCode = file.isJava() || file.path().endsWith(".js");
    return isCode
        && file.path().contains("/src/main/")
        && !file.path().startsWith("conformance-tests/");
  }

  private static String withoutComments(String code) {
    return code.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)(?<!:)//.*$", "");
  }
}
