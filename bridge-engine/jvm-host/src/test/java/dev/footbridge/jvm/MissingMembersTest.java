package dev.footbridge.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rule I3: what is there instead of what is not. */
class MissingMembersTest {
  @TempDir Path folder;

  private static List<String> problemsOf(List<Path> classpath, String plugin) {
    try {
      new PluginLoader(classpath, CompilationCache.none(), Acme.MAPPING).load(List.of(plugin));
      return List.of();
    } catch (BridgeConfigurationException e) {
      return e.problems().stream().map(Problem::text).toList();
    }
  }

  private List<String> problemsOfSource(String text) throws IOException {
    Path pay = Files.writeString(folder.resolve("Pay.java"), text);
    return problemsOf(List.of(), pay.toString()).stream()
        .map(each -> each.replace(pay.toString(), "Pay.java"))
        .toList();
  }

  private List<String> problemsOfClass(String text) throws IOException {
    Path sdk = Acme.library(folder);
    Path nested =
        Acme.compile(
            folder.resolve("nested"),
            Map.of(
                "RequestEvent",
                """
                package com.acme.sdk.core;
                public class RequestEvent {
                  public static class Order {}
                  public boolean ok() { return true; }
                  public void cancel() {}
                }
                """),
            "com/acme/sdk/core/",
            List.of());
    Path app =
        Acme.compile(folder.resolve("app"), Map.of("Pay", text), "shop/", List.of(nested, sdk));
    return problemsOf(List.of(app), "shop.Pay");
  }

  @Test
  void membersThatASourceNamesAreToldWithThoseThatAreThere() throws Exception {
    assertThat(
            problemsOfSource(
                """
                import com.acme.sdk.core.*;
                public class Pay extends BaseJsPlugin {
                  void pay(RequestEvent req) { req.okk(); String a = mMiniAppInfo.apId; req.sendStat(); }
                }
                """))
        .satisfiesExactly(
            first -> assertThat(first).startsWith("Pay.java:3:").contains("did you mean 'ok'"),
            second -> assertThat(second).startsWith("Pay.java:3:").contains("did you mean 'appId'"),
            third -> assertThat(third).startsWith("Pay.java:3:").contains("'sendState'"));
  }

  @Test
  void typesOfStarImportsAndOfNamesOverSeveralLinesAreToldWithThoseThatAreThere() throws Exception {
    assertThat(
            problemsOfSource(
                """
                import com.acme.sdk.core.*;
                public class Pay extends BaseJsPlugin {
                  RequestEventt one;
                  com.acme.sdk
                      .core.RequestEvens two;
                  int wrong = "a";
                }
                """))
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .startsWith("Pay.java:3:3: cannot find symbol")
                    .endsWith(
                        "if an import with * should bring it, the import mapping 'acme.json' does"
                            + " not have it: did you mean com.acme.sdk.core.RequestEvent? Or map it to"
                            + " a class of yours, in a mapping file"),
            second ->
                assertThat(second)
                    .startsWith(
                        "Pay.java:5:12: the import mapping 'acme.json' has no type"
                            + " com.acme.sdk.core.RequestEvens; did you mean"),
            third -> assertThat(third).startsWith("Pay.java:6:15: incompatible types"));
  }

  @Test
  void errorsAreInTheOrderOfTheirLinesAndOneOptionIsToldOnce() throws Exception {
    String documented = dev.footbridge.jvm.imports.ImportMapping.named("tcsas").types().firstKey();
    String name = documented.substring(documented.lastIndexOf('.') + 1);
    Path pay =
        Files.writeString(
            folder.resolve("Pay.java"),
            "import %s;\nimport %s.*;\npublic class Pay extends %s {}\n"
                .formatted(documented, documented.replaceFirst("\\.[^.]*$", ""), name));
    BridgeConfigurationException refused = null;
    try {
      new PluginLoader(List.of(), CompilationCache.none()).load(List.of(pay.toString()));
    } catch (BridgeConfigurationException e) {
      refused = e;
    }
    assertThat(refused).isNotNull();
    assertThat(refused.problems()).extracting(each -> each.location().line()).isSorted();
    assertThat(refused.problems()).hasSizeGreaterThan(1);
    assertThat(refused.problems().stream().filter(each -> each.text().contains("--imports tcsas")))
        .hasSize(1);
    assertThat(refused.problems().get(0).text())
        .contains("^\nmap the imports with --imports tcsas");
  }

  @Test
  void nestedTypesThatAreNotHereAreNamed() throws Exception {
    assertThat(
            problemsOfClass(
                """
                package shop;
                public class Pay extends com.acme.sdk.core.BaseJsPlugin {
                  Object order() {
                    return new com.acme.sdk.core.RequestEvent.Order();
                  }
                }
                """))
        .first()
        .asString()
        .isEqualTo(
            "shop/Pay.java:4: com.acme.sdk.core.RequestEvent has no type Order here; a nested type is"
                + " mapped with the type around it; use a type of yours\n"
                + "    for method Pay.order");
  }

  @Test
  void aReferenceToAMethodThatReturnsNothingHereIsNamed() throws Exception {
    assertThat(
            problemsOfClass(
                """
                package shop;
                public class Pay extends com.acme.sdk.core.BaseJsPlugin {
                  void pay(com.acme.sdk.core.RequestEvent req) {
                    Runnable fine = req::ok;
                    java.util.function.BooleanSupplier ok = req::ok;
                    req.cancel();
                  }
                }
                """))
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .startsWith(
                        "shop/Pay.java:5: com.acme.sdk.core.RequestEvent has no method ok() that"
                            + " returns boolean here; there is ok(), ok(Object)"),
            second ->
                assertThat(second)
                    .startsWith(
                        "shop/Pay.java:6: com.acme.sdk.core.RequestEvent has no method cancel()"
                            + " here; did you mean 'onCancel'?"));
  }
}
