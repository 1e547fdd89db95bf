package dev.footbridge.program.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.program.Folder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppJsonTest {
  @TempDir Path temp;
  private Folder folder;

  @BeforeEach
  void makePages() {
    folder = new Folder(temp).touch("pages/a/a.js", "pages/b/b.ts", "sub/pages/c.js");
  }

  @Test
  void W1_everythingThatAProgramNeedsIsRead() {
    AppJson app =
        read(
            """
            {
              "entryPagePath": "pages/b/b",
              "pages": ["pages/a/a", "/pages/b/b"],
              "subPackages": [
                {"root": "/sub/", "name": "more", "pages": ["pages/c"], "independent": true}
              ],
              "subpackages": [{"root": "pages", "pages": ["/d"]}],
              "window": {"navigationBarTitleText": "Shop"},
              "tabBar": {
                "custom": true,
                "color": "#000",
                "list": [
                  {"pagePath": "pages/a/a", "text": "A", "iconPath": "a.png"},
                  {"pagePath": "/pages/b/b"}
                ]
              },
              "networkTimeout": {"request": 5000, "uploadFile": 1},
              "usingComponents": {"my-card": "components/card"},
              "resolveAlias": {"@/*": "/*", "@utils/*": "utils/*"},
              "preloadRule": {},
              "sitemapLocation": "sitemap.json",
              "__lazy": 1,
              "$schema": "x"
            }
            """);

    assertThat(app.pages())
        .extracting(AppPage::path)
        .containsExactly("pages/a/a", "pages/b/b", "sub/pages/c", "pages/d");
    assertThat(app.entryPage().path()).isEqualTo("pages/b/b");
    assertThat(app.page("pages/a/a").script()).isEqualTo("pages/a/a.js");
    assertThat(app.page("pages/b/b").script()).isEqualTo("pages/b/b.ts");
    assertThat(app.page("pages/x")).isNull();
    Subpackage more = app.page("sub/pages/c").subpackage();
    assertThat(more.root()).isEqualTo("sub");
    assertThat(more.name()).isEqualTo("more");
    assertThat(more.isIndependent()).isTrue();
    assertThat(app.subpackages()).extracting(Subpackage::root).containsExactly("sub", "pages");
    assertThat(app.page("pages/a/a").subpackage()).isNull();
    assertThat(app.window().toString()).isEqualTo("{\"navigationBarTitleText\":\"Shop\"}");
    assertThat(app.tabBar().isCustom()).isTrue();
    assertThat(app.tabBar().items())
        .extracting(TabBar.Item::pagePath)
        .containsExactly("pages/a/a", "pages/b/b");
    assertThat(app.tabBar().items()).extracting(TabBar.Item::text).containsExactly("A", "");
    assertThat(app.tabBar().contains("pages/b/b")).isTrue();
    assertThat(app.tabBar().contains("sub/pages/c")).isFalse();
    assertThat(app.tabBar().json().get("color").text()).isEqualTo("#000");
    assertThat(app.networkTimeouts())
        .containsEntry("request", Duration.ofSeconds(5))
        .containsEntry("uploadFile", Duration.ofMillis(1))
        .hasSize(2);
    UsedComponent card = app.usingComponents().get("my-card");
    assertThat(card.target()).isEqualTo("components/card");
    assertThat(card.declaredIn()).isEqualTo("app.json");
    assertThat(card.location().line()).isEqualTo(18);
    assertThat(app.resolveAlias()).containsEntry("@/*", "/*").containsEntry("@utils/*", "utils/*");
    assertThat(app.json().get("sitemapLocation").text()).isEqualTo("sitemap.json");
    assertThat(app.warnings()).isEmpty();
  }

  @Test
  void W1_theEntryPageIsTheFirstUnlessAnotherIsNamed() {
    AppJson app = read("{\"pages\": [\"pages/b/b\", \"pages/a/a\"]}");

    assertThat(app.entryPage().path()).isEqualTo("pages/b/b");
    assertThat(app.script()).isNull();
    assertThat(app.tabBar()).isNull();
    assertThat(app.window()).isNull();
    assertThat(app.usingComponents()).isEmpty();
    assertThat(app.resolveAlias()).isEmpty();
    assertThat(app.networkTimeouts()).isEmpty();
    assertThat(app.subpackages()).isEmpty();
  }

  @Test
  void W1_theProgramHasAScriptOfItsOwn() {
    String json = "{\"pages\": [\"pages/a/a\"]}";

    assertThat(read(json, "app.ts").script()).isEqualTo("app.ts");
    assertThat(read(json, "app.js").script()).isEqualTo("app.js");
  }

  @Test
  void W1_aPageWithoutAScriptRefusesOnlyThatPage() {
    AppJson app =
        read("{\"pages\": [\"pages/a/a\", \"pages/bb/b\",\n \"pages/x/x\"]}", "pages/x/x.wxml");

    assertThat(app.page("pages/a/a").problem()).isNull();
    AppPage page = app.page("pages/bb/b");
    assertThat(page.script()).isNull();
    assertThat(page.problem().code()).isEqualTo(ProblemCode.PAGE_MISSING);
    assertThat(page.problem().text())
        .isEqualTo(
            temp
                + "/app.json:1:25: $.pages[1]: the page pages/bb/b has no script:"
                + " tried pages/bb/b.js, pages/bb/b.ts; did you mean pages/b/b.ts?");
    assertThat(app.page("pages/x/x").problem().text())
        .isEqualTo(
            temp
                + "/app.json:2:2: $.pages[2]: the page pages/x/x has no script:"
                + " tried pages/x/x.js, pages/x/x.ts");
  }

  @Test
  void W3_aPageBehindALinkOutOfTheFolderIsRefused() {
    folder.link("pages/out.js", Path.of("/etc/hostname"));

    Problem problem = read("{\"pages\": [\"pages/out\"]}").page("pages/out").problem();

    assertThat(problem.code()).isEqualTo(ProblemCode.FILE_OUTSIDE);
    assertThat(problem.text()).contains("pages/out.js: a symbolic link leads to /etc/hostname");
  }

  @Test
  void aPageNamedTwiceAndUnknownKeysAreWarnings() {
    AppJson app =
        read(
            """
            {
              "pages": ["pages/a/a", "pages/b/b", "pages/a/a"],
              "tabbar": {},
              "somethingElse": 1,
              "networkTimeout": {"requests": 1},
              "tabBar": {"list": [{"pagePath": "pages/a/a", "text": "A"}]}
            }
            """);

    assertThat(app.pages()).hasSize(2);
    assertThat(app.warnings())
        .extracting(problem -> problem.text().substring((temp + "/app.json:").length()))
        .containsExactly(
            "2:39: $.pages[2]: the page pages/a/a is named twice, first at "
                + temp
                + "/app.json:2:13; remove one",
            "3:3: $.tabbar: unknown key \"tabbar\", ignored; did you mean 'tabBar'?",
            "4:3: $.somethingElse: unknown key \"somethingElse\", ignored",
            "5:22: $.networkTimeout.requests: unknown key \"requests\", ignored;"
                + " did you mean 'request'?",
            "6:22: $.tabBar.list: a tab bar has 2 to 5 tabs, this one has 1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          []                                  | 1:1: $: expected {"pages": […]}, but found an array
          {}                                  | 1:1: $: "pages" is missing; add the list of pages
          {"page": []}                        | 1:1: $: "pages" is missing; is "page" a typo of it?
          {"pages": "a"}                      | 1:11: $.pages: expected an array of paths, but found the string "a"
          {"pages": []}                       | 1:11: $.pages: there are no pages
          {"pages": [1]}                      | 1:12: $.pages[0]: expected the path of a page, but found 1
          {"pages": [""]}                     | 1:12: $.pages[0]: expected the path of a page, but found the string ""
          {"pages": ["../a"]}                 | 1:12: $.pages[0]: "../a" leads out of the folder DIR
          {"pages": [}                        | 1:12: not JSON: Unexpected close marker '}': expected ']'
          {"pages": ["pages/a/a"],}           | 1:25: not JSON: Unexpected character ('}' (code 125)): was expecting double-quote to start field name
          {"pages": ["pages/a/a"], "pages": []} | 1:26: $.pages: "pages" is given twice, first at APP:1:2; remove one
          """)
  void W1_whatIsWrongIsToldWithItsPlace(String json, String problem) {
    assertThat(problems(json)).contains("APP:" + problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "entryPagePath": "pages/a/b"        | 2:18: $.entryPagePath: "pages/a/b" is not among the pages; did you mean 'pages/a/a' or 'pages/b/b'?
          "entryPagePath": 1                  | 2:18: $.entryPagePath: expected the path of a page, but found 1
          "window": []                        | 2:11: $.window: expected an object, but found an array
          "tabBar": 1                         | 2:11: $.tabBar: expected an object, but found 1
          "tabBar": {}                        | 2:11: $.tabBar: "list" is missing; add the list of tabs
          "tabBar": {"list": [1, 2]}          | 2:21: $.tabBar.list[0]: expected {"pagePath": …, "text": …}, but found 1
          "tabBar": {"list": [{}, {}]}        | 2:21: $.tabBar.list[0]: "pagePath" is missing; add the path of a page
          "tabBar": {"list": [{"pagePath": "x"}, {}]} | 2:34: $.tabBar.list[0].pagePath: "x" is not among the pages
          "tabBar": {"list": [], "custom": "yes"} | 2:34: $.tabBar.custom: expected true or false, but found the string "yes"
          "usingComponents": {"a": 1}         | 2:26: $.usingComponents.a: expected the path of a component, but found 1
          "networkTimeout": {"request": 0}    | 2:31: $.networkTimeout.request: expected milliseconds, but found 0
          "networkTimeout": {"request": "1s"} | 2:31: $.networkTimeout.request: expected milliseconds, but found the string "1s"
          "resolveAlias": {"@": "/*"}         | 2:18: $.resolveAlias["@"]: "@" does not end with /*; a key such as "@/*" and its path "/*" end with it
          "resolveAlias": {"@/*": "/"}        | 2:25: $.resolveAlias["@/*"]: "/" does not end with /*; a key such as "@/*" and its path "/*" end with it
          "resolveAlias": {"@/*": "../x/*"}   | 2:25: $.resolveAlias["@/*"]: "../x/*" leads out of the folder DIR
          "subPackages": {}                   | 2:16: $.subPackages: expected an array of subpackages, but found an object
          "subPackages": [{"pages": []}]      | 2:17: $.subPackages[0]: "root" is missing; add the path of its folder
          "subPackages": [{"rooot": "x", "pages": []}] | 2:17: $.subPackages[0]: "root" is missing; is "rooot" a typo of it?
          "subPackages": [{"root": "x"}]      | 2:17: $.subPackages[0]: "pages" is missing; add the list of its pages
          "subPackages": [{"root": "..", "pages": []}] | 2:26: $.subPackages[0].root: ".." leads out of the folder DIR
          "subPackages": [{"root": "x", "pages": [], "independent": 1}] | 2:59: $.subPackages[0].independent: expected true or false, but found 1
          """)
  void W1_whatIsWrongBesideThePagesIsToldWithItsPlace(String json, String problem) {
    assertThat(problems("{\"pages\": [\"pages/a/a\", \"pages/b/b\"],\n" + json + "}"))
        .contains("APP:" + problem);
  }

  @Test
  void W1_allErrorsAreToldInOrder() {
    assertThat(problems("{\"window\": 1,\n\"pages\": [1,\n2]}"))
        .extracting(text -> text.substring(0, text.indexOf(": ")))
        .containsExactly("APP:1:12", "APP:2:11", "APP:3:1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n"})
  void W1_anEmptyFileIsAnError(String json) {
    assertThat(problems(json))
        .containsExactly("APP:1:1: $: expected {\"pages\": […]}, but the file is empty");
  }

  @Test
  void aFileThatIsNotUtf8IsAnError() {
    folder.with("app.json", new byte[] {'{', (byte) 0xFF, '}'});

    assertThat(thrown()).singleElement().asString().contains("APP:1:2: not UTF-8 text");
  }

  @Test
  void aByteOrderMarkIsNoError() {
    assertThat(read("\uFEFF{\"pages\": [\"pages/a/a\"]}").pages()).hasSize(1);
  }

  private AppJson read(String json, String... files) {
    folder.with("app.json", json).touch(files);
    return AppJson.read(folder.files());
  }

  private List<String> problems(String json) {
    folder.with("app.json", json);
    return thrown();
  }

  private List<String> thrown() {
    BridgeConfigurationException thrown =
        catchThrowableOfType(
            BridgeConfigurationException.class, () -> AppJson.read(folder.files()));
    return Objects.requireNonNull(thrown).problems().stream()
        .map(
            problem ->
                problem.text().replace(temp + "/app.json", "APP").replace(temp.toString(), "DIR"))
        .toList();
  }
}
