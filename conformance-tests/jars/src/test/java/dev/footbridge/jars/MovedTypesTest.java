package dev.footbridge.jars;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of moved types. */
class MovedTypesTest {
  @TempDir private Path folder;

  @Test
  void aTypeThatStaysIsNotListedAndOneThatMovesIs() {
    assertThat(table(List.of("a.Stays", "a.Moves", "a.Goes"), List.of("a.Stays", "b.c.Moves")))
        .isEqualTo(
            """
            | old name | new name |
            |---|---|
            | `a.Goes` | (removed, or internal) |
            | `a.Moves` | `b.c.Moves` |
            """);
  }

  @Test
  void nestedTypesMoveWithTheirOuterOneUnderItsNewName() {
    Map<String, String> renamed = Map.of("StandIns", "CallInterceptor", "StandIns.Api", "Contract");
    assertThat(
            MovedTypes.table(
                new TreeSet<>(List.of("a.StandIns", "a.StandIns.Api", "a.StandIns.Kept")),
                new TreeSet<>(List.of("b.CallInterceptor", "b.CallInterceptor.Kept", "c.Contract")),
                renamed))
        .contains(
            "| `a.StandIns` | `b.CallInterceptor` |\n",
            "| `a.StandIns.Api` | `c.Contract` |\n",
            "| `a.StandIns.Kept` | `b.CallInterceptor.Kept` |\n");
  }

  @Test
  void aTypeThatWasThereBeforeIsNotTheOneThatMoved() {
    assertThat(table(List.of("a.Json", "b.Json"), List.of("b.Json")))
        .contains("| `a.Json` | (removed, or internal) |\n");
    assertThat(table(List.of("a.Report"), List.of("b.Report", "c.Report")))
        .contains("| `a.Report` | `b.Report` or `c.Report` |\n");
  }

  @Test
  void internalTypesAreNobodys() {
    assertThat(table(List.of("a.internal.Table"), List.of())).doesNotContain("Table");
    assertThat(table(List.of("a.Call"), List.of("a.internal.Call")))
        .contains("| `a.Call` | (removed, or internal) |\n");
  }

  @Test
  void onlyTypesThatOthersCanNameArePublic() throws Exception {
    Path source =
        Files.writeString(
            folder.resolve("Shop.java"),
            """
            package dev.footbridge.shop;
            public class Shop {
              public interface Till {}
              protected static class Shelf {}
              static class Cellar { public static class Box {} }
              Object local() { return new Object() {}; }
            }
            class Hidden { public static class Inner {} }
            """);
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-proc:none", "-d", folder.toString(), source.toString());
    assertThat(status).isZero();

    assertThat(MovedTypes.publicTypes(List.of(pack())))
        .containsExactly("dev.footbridge.shop.Shop", "dev.footbridge.shop.Shop.Till");
  }

  private static String table(List<String> before, List<String> after) {
    return MovedTypes.table(new TreeSet<>(before), new TreeSet<>(after), Map.of());
  }

  /** Packs the classes in the folder into a jar. */
  private Path pack() throws Exception {
    Path jar = folder.resolve("shop.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
        out.putNextEntry(new JarEntry(folder.relativize(file).toString()));
        Files.copy(file, out);
      }
    }
    return jar;
  }
}
