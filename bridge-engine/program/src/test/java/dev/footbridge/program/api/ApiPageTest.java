package dev.footbridge.program.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.quickjs.QuickJsRuntime;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/apis.md is the page of the catalog. */
class ApiPageTest {
  private static final Path PAGE = Path.of("../../docs/apis.md");
  private static final Pattern WORD = Pattern.compile("`(\\w+)`");

  @Test
  void thePageIsThatOfTheCatalog() throws Exception {
    String expected = new ApiPage(ApiCatalog.get(), fixedValues()).markdown();
    if (Boolean.getBoolean("footbridge.updateDocs")) {
      Files.writeString(PAGE, expected);
    }
    assertThat(PAGE).as("run with -Dfootbridge.updateDocs=true to write it").exists();
    assertThat(Files.readString(PAGE))
        .as("docs/apis.md; run with -Dfootbridge.updateDocs=true to update it")
        .isEqualTo(expected);
  }

  @Test
  void everyApiIsThereOnce() throws Exception {
    String page = new ApiPage(ApiCatalog.get(), fixedValues()).markdown();

    assertThat(page.lines().filter(line -> line.startsWith("| ")))
        .flatExtracting(row -> WORD.matcher(row).results().map(found -> found.group(1)).toList())
        .filteredOn(word -> ApiCatalog.get().named(word) != null)
        .containsExactlyInAnyOrderElementsOf(
            ApiCatalog.get().all().stream().map(KnownApi::name).toList());
  }

  /** Returns what a program gets from the fixed APIs, as JSON without {@code errMsg}. */
  private static Map<String, String> fixedValues() throws Exception {
    Map<String, String> values = new TreeMap<>();
    try (ApiProgram program = new ApiProgram(new QuickJsRuntime())) {
      for (KnownApi api : ApiCatalog.get().inGroup(ApiGroup.FIXED)) {
        String call = "wx." + api.name() + "({ data: '' })";
        values.put(
            api.name(),
            api.form() == ApiForm.SYNC
                ? program.of(call)
                : program.of(call + ".then(({ errMsg, ...result }) => result)"));
      }
    }
    return values;
  }
}
