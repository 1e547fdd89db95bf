package dev.footbridge.conformance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The arrows: api, then contract, then core, then runtimes and hosts, then conformance. */
class ArchitectureTest {
  private static final String API = "dev.footbridge.api..";
  private static final String SHIM = "dev.footbridge.shim..";
  private static final String CONTRACT = "dev.footbridge.contract..";
  private static final String CORE = "dev.footbridge.engine..";
  private static final String RUNNER = "dev.footbridge.runner..";
  private static final String CLI = "dev.footbridge.cli..";
  private static final String JUNIT5 = "dev.footbridge.junit5..";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("/test-classes/"))
          .importPackages("dev.footbridge");

  @Test
  void theApiNeedsNothingOfOurs() {
    noClasses()
        .that()
        .resideInAPackage(API)
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "are ours but not of the API",
                c ->
                    c.getPackageName().startsWith("dev.footbridge")
                        && !c.getPackageName().startsWith("dev.footbridge.api")))
        .check(CLASSES);
  }

  @Test
  void theContractNeedsTheApiOnly() {
    noClasses()
        .that()
        .resideInAPackage(CONTRACT)
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "are ours but of neither the API nor the contract",
                c ->
                    c.getPackageName().startsWith("dev.footbridge")
                        && !c.getPackageName().matches("dev\\.footbridge\\.(api|contract).*")))
        .check(CLASSES);
  }

  @Test
  void theCoreNeedsNothingAboveIt() {
    noClasses()
        .that()
        .resideInAnyPackage(CORE, SHIM)
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "are ours but above the core",
                c ->
                    c.getPackageName().startsWith("dev.footbridge")
                        && !c.getPackageName()
                            .matches("dev\\.footbridge\\.(api|shim|contract|engine).*")))
        .check(CLASSES);
  }

  @Test
  void runtimesAndHostsDoNotNeedTheKit() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.footbridge.conformance..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.footbridge.conformance..")
        .check(CLASSES);
  }

  @Test
  void theCoreNamesNoEngineNoFileSystemAndNoAndroid() {
    noClasses()
        .that()
        .resideInAnyPackage(CORE, CONTRACT)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.graalvm..", "com.dokar..", "org.mozilla..", "java.nio.file..", "android..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.io.File")
        .check(CLASSES);
  }

  @Test
  void theHostNeedsNoTestRunner() {
    noClasses()
        .that()
        .resideInAPackage("dev.footbridge.jvm..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(RUNNER, CLI, JUNIT5)
        .check(CLASSES);
  }

  @Test
  void theTestRunnerKnowsNothingOfThoseWhoUseIt() {
    noClasses()
        .that()
        .resideInAPackage(RUNNER)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(CLI, JUNIT5, "org.junit..", "picocli..")
        .check(CLASSES);
  }

  @Test
  void theCommandLineAndTheJunitExtensionDoNotNeedEachOther() {
    noClasses()
        .that()
        .resideInAPackage(CLI)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(JUNIT5)
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage(JUNIT5)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(CLI)
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("dev.footbridge.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void nobodyWritesToTheStandardStreams() {
    noClasses().that().resideOutsideOfPackage(CLI).should(ACCESS_STANDARD_STREAMS).check(CLASSES);
  }

  @Test
  void internalPackagesAreForOurOwnWiringOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackages(CORE, "dev.footbridge.jvm..", CLI)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.footbridge.engine.internal..")
        .check(CLASSES);
  }

  @Test
  void everyPackageIsNullMarked() {
    Set<String> unmarked = new TreeSet<>();
    for (JavaPackage each : CLASSES.getPackage("dev.footbridge").getSubpackagesInTree()) {
      boolean shim = each.getName().startsWith("dev.footbridge.shim");
      if (!shim && !each.getClasses().isEmpty() && !each.isAnnotatedWith(NullMarked.class)) {
        unmarked.add(each.getName());
      }
    }
    assertThat(unmarked).isEmpty();
  }
}
