package dev.footbridge.program.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Compares the catalog with installed typings, whose folder the property {@code footbridge.typings}
 * names. Needs Node.
 */
@EnabledIfSystemProperty(named = "footbridge.typings", matches = ".+")
class TypingsTest {
  @Test
  void theCatalogHasTheNamesOfTheTypings() throws Exception {
    Process node =
        new ProcessBuilder(
                "node",
                "src/test/js/apis-from-typings.mjs",
                System.getProperty("footbridge.typings"))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> printed = node.inputReader().lines().toList();
    assertThat(node.waitFor()).as("status of node").isZero();

    List<String> expected = new ArrayList<>(List.of("typings " + ApiCatalog.get().typings()));
    ApiCatalog.get().all().forEach(api -> expected.add(api.name()));
    assertThat(printed).containsExactlyElementsOf(expected);
  }
}
