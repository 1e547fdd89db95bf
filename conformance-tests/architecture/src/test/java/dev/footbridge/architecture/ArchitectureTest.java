package dev.footbridge.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The arrows between modules, and what holds for all of them. */
class ArchitectureTest {
  private static final String CORE = "dev.footbridge.engine..";
  private static final String CLI = "dev.footbridge.cli..";
  private static final int MOST_FLOORS = 8;

  private static final Set<String> WRITING =
      Set.of("append", "format", "print", "printf", "println", "write", "writeBytes");

  /** Or a rule that finds nothing would prove nothing. */
  @Test
  void theRulesSeeEveryModule() {
    Set<Module> seen = EnumSet.noneOf(Module.class);
    Code.CLASSES.forEach(type -> seen.add(Code.moduleOf(type)));
    assertThat(seen).containsExactly(Module.values());
  }

  /** Arrows go one way, so that a module can be built, published and replaced without the rest. */
  @Test
  void aModuleUsesOnlyThoseThatItsArrowsLeadTo() {
    List<String> uses = new ArrayList<>();
    for (JavaClass type : Code.CLASSES) {
      Module from = Code.moduleOf(type);
      for (Dependency use : type.getDirectDependenciesFromSelf()) {
        JavaClass used = use.getTargetClass();
        if (Code.isOurs(used) && !from.usable().contains(Code.moduleOf(used))) {
          uses.add(
              from.title() + " -> " + Code.moduleOf(used).title() + ": " + use.getDescription());
        }
      }
    }
    assertThat(uses).isEmpty();
  }

  /** A reader of the core has to know all floors below the one being read. */
  @Test
  void theCoreHasFewFloors() {
    assertThat(Code.coreFloors().values())
        .as("floors of the core: %s", Code.coreFloors())
        .allMatch(floor -> floor <= MOST_FLOORS);
  }

  /**
   * It runs on Android and on any JVM, on whatever runtime it is given. It may write a path that a
   * plugin answers with, which needs the names of the types.
   */
  @Test
  void theCoreNamesNoEngineNoFileSystemAndNoAndroid() {
    noClasses()
        .that()
        .resideInAnyPackage(CORE, "dev.footbridge.contract..", "dev.footbridge.api..")
        .and()
        .doNotHaveFullyQualifiedName("dev.footbridge.engine.internal.json.ValueWriters")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.graalvm..", "com.dokar..", "org.mozilla..", "java.nio.file..", "android..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.io.File")
        .check(Code.CLASSES);
  }

  /** It is GraalJS's own, and may change with each version: then these classes have to. */
  @Test
  void onlyTheConverterOfModulesNamesTheParser() {
    Set<String> naming = new TreeSet<>();
    for (JavaClass type : Code.CLASSES) {
      for (Dependency use : type.getDirectDependenciesFromSelf()) {
        if (use.getTargetClass().getPackageName().startsWith("com.oracle.js.parser")) {
          naming.add(Code.topLevel(type).getName().replace("dev.footbridge.program.module.", ""));
        }
      }
    }
    assertThat(naming)
        .containsExactly(
            "ImportReferences",
            "JavaScriptModule",
            "ModuleLinks",
            "ModuleParameters",
            "ModuleParser",
            "ModuleUses",
            "Refusals",
            "ScopedVisitor");
  }

  /** It is used by the command line, by JUnit, and by tools to come. */
  @Test
  void theTestRunnerNamesNoTestFrameworkAndNoParserOfOptions() {
    noClasses()
        .that()
        .resideInAPackage("dev.footbridge.runner..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.junit..", "picocli..")
        .check(Code.CLASSES);
  }

  /** They belong to the program that uses us. */
  @Test
  void nobodyButTheCommandLineWritesToTheStandardStreams() {
    noClasses()
        .that()
        .resideOutsideOfPackage(CLI)
        .and()
        .doNotHaveFullyQualifiedName("dev.footbridge.isolated.ChildMain") // a process of its own
        .should(ACCESS_STANDARD_STREAMS)
        .check(Code.CLASSES);
  }

  /** Or a line that a program forged would look like one of ours. */
  @Test
  void nobodyButTheTerminalWritesLines() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("dev.footbridge.jvm.text.Terminal")
        .should()
        .callMethodWhere(
            describe(
                "a PrintStream is written",
                (JavaMethodCall call) ->
                    call.getTargetOwner().isAssignableTo(PrintStream.class)
                        && WRITING.contains(call.getName())))
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace", PrintStream.class)
        .check(Code.CLASSES);
  }

  /** So that what may be null is said where it may, and checked. */
  @Test
  void everyPackageIsNullMarked() {
    Set<String> unmarked = new TreeSet<>();
    for (JavaPackage each : Code.CLASSES.getPackage(Module.ROOT).getSubpackagesInTree()) {
      boolean shim = each.getName().equals(Module.SHIM.packageName());
      if (!shim && !each.getClasses().isEmpty() && !each.isAnnotatedWith(NullMarked.class)) {
        unmarked.add(each.getName());
      }
    }
    assertThat(unmarked).isEmpty();
  }
}
