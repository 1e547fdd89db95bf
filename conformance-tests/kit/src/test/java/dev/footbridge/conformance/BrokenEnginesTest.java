package dev.footbridge.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** For each rule that an engine breaks, a case of that rule fails. */
class BrokenEnginesTest {
  /** Cases that are too slow to run for every engine; other cases of their rules run. */
  private static final List<String> SLOW = List.of("sixteen_million", "ten_thousand");

  /** Parts of the shim that several faults change. */
  private static final List<String> SMOKE =
      List.of(
          "required_C1_invokeNativePlugin_calls_a_custom_handler",
          "required_T6_an_interval_repeats_until_it_is_cleared");

  /** What an engine must do that breaks a rule of whole programs, besides. */
  private static final String WHOLE_SMOKE =
      "required_W1_without_entryPagePath_the_first_page_is_the_entry_page";

  private static final String TELL_OUTCOME =
      "    try {\n      callback(result);\n    } catch (error) {\n      reportError(error);\n    }";
  private static final String TELL_COMPLETE =
      "if (typeof call.complete === 'function') run(call.complete, result);";
  private static final String LAST_OF_END =
      "else if (call.complete !== undefined) reportCallback(call, 'complete', call.complete);";
  private static final String TRY_CALLBACK =
      "  try {\n    callback(argument);\n  } catch (error) {\n    reportError(error);\n  }";
  private static final String WRITE_OPTIONS = "jsonStringify(options))\n      ?? 'null';\n";
  private static final String UNWRITABLE =
      "request = unwritable(options, error);\n    if (!areRead)";
  private static final String DELIVER_END =
      "deliverEnd(message[1], kind === MESSAGE_OK, message[2]);";
  private static final String CALL_LATER = "const answer = ";
  private static final String UNREFUSED = "typeof request === 'string'";
  private static final String DELIVER_STATE = "deliverState(message[1], message[2]);";

  /** An engine with one fault. */
  private record Broken(String rule, String fault, BrokenRuntime runtime) {}

  private final List<Broken> engines = new ArrayList<>();

  @TestFactory
  Stream<DynamicTest> anEngineThatBreaksARuleIsRejectedByItsCases() {
    callsFromJavaScript();
    resultsAndStates();
    settling();
    isolation();
    modules();
    pages();
    navigation();
    return engines.stream()
        .map(each -> DynamicTest.dynamicTest(each.rule + " " + each.fault, () -> check(each)));
  }

  @Test
  void theWholeEngineIsAccepted() throws Exception {
    for (String smoke : SMOKE) {
      named(smoke).check().run(ConformanceHost.of(new BrokenRuntime()));
    }
    named(WHOLE_SMOKE).check().run(ConformanceHost.of(new BrokenRuntime()));
  }

  @Test
  void aPatchThatNoLongerFitsFailsLoudly() {
    BrokenRuntime unfit = new BrokenRuntime().patch("no such text in the shim", "");
    assertThatThrownBy(unfit::requireFit)
        .hasMessage("the shim must have this text exactly once: no such text in the shim");
    assertThatThrownBy(new BrokenRuntime().patchLogic("nor in this script", "")::requireFit)
        .hasMessage("the logic layer must have this text exactly once: nor in this script");
  }

  private void callsFromJavaScript() {
    breaks("C1", "takes any timeout for a duration")
        .patch("isFiniteNumber(value) && value > 0", "true");
    breaks("C3", "hides its APIs from Object.keys")
        .patch("else wx[name] = api;", "else define(wx, name, api, false);");
    breaks("C3", "has a function for any name")
        .patch(
            "define(root, 'wx', wx);",
            "define(root, 'wx', new Proxy(wx, { get: (o, k) => (k in o ? o[k] : () => {}) }));");
    breaks("C4", "overwrites built-ins unasked")
        .patch("if (overwrite || !owns(wx, entry.name)) {", "{");
    breaks("C6", "mutates the options")
        .patch(WRITE_OPTIONS, WRITE_OPTIONS.replace("jsonStringify", "sent"))
        .patch(
            "/** @param {unknown} error */\nfunction unsendable",
            "function sent(o) { const text = jsonStringify(o); o.sent = true; return text; } "
                + "function unsendable");
    breaks("C7", "takes null for a mistake")
        .patch("if (given === undefined || given === null)", "if (given === undefined)");
    breaks("C7", "throws for what is no object")
        .patch(
            "  return new Refusal(\n    ERR_MALFORMED_CALL, 'expected an object",
            "  throw new NativeTypeError('not an object'); "
                + "  return new Refusal(\n    ERR_MALFORMED_CALL, 'expected an object");
    breaks("C8", "returns a promise although callbacks were given")
        .patch(
            "=== null ? promiseOf(open) : undefined;",
            "=== null ? promiseOf(open) : new NativePromise(() => {});");
    breaks("C8", "counts callbacks that are inherited")
        .patch("if (owns(options, 'success')) success", "success");
    breaks("C9", "can use whatever it is asked for")
        .patch("if (path.length === 1) return true;", "return true;");
    breaks("P2", "does not heed that a call does not fit its template")
        .answers(text -> text.contains("\"errCode\":1004") ? "{\"errMsg\":\"a:ok\"}" : text);
    breaks("P2", "words what does not fit in another way")
        .answers(text -> text.replace(" instead of ", " and not "));
    breaks("P3", "checks parameters by itself")
        .patch(
            "return form === undefined ? wxApi(",
            "if (entry.params !== undefined) return () => answerNow(++lastCallId, OP_CALL_WX_SYNC, entry.name,"
                + " new Refusal(1004, 'parameter error'), {}); "
                + "return form === undefined ? wxApi(");
    breaks("T6", "runs microtasks as timers")
        .patch("promiseThen(settled, () => { run(callback); });", "setTimeout(callback, 0);");
    breaks("T6", "never clamps nested timers")
        .patch("return level > MOST_NESTING ?", "return level > 1000 ?");
  }

  private void resultsAndStates() {
    breaks("R1", "puts another name into errMsg")
        .answers(text -> text.replace("invokeNativePlugin:", "invoke:"));
    breaks("R2", "answers twice").patch(TELL_OUTCOME, TELL_OUTCOME + TELL_OUTCOME);
    breaks("R2", "completes before success")
        .patch(TELL_OUTCOME, "if (call.complete) run(call.complete, result); " + TELL_OUTCOME)
        .patch(TELL_COMPLETE, "if (typeof call.complete === 'function') ;");
    breaks("R2", "gives complete another object")
        .patch(TELL_COMPLETE, TELL_COMPLETE.replace("result", "{ ...result }"));
    breaks("R2", "calls back in the same turn")
        .patch(
            CALL_LATER + UNREFUSED,
            CALL_LATER
                + "typeof request !== 'string' ? deliverEnd(id, false,"
                + " jsonParse(callHost(op + 1, id, event, request, timeout))) : "
                + UNREFUSED);
    breaks("R2", "answers sync handlers in the same turn")
        .patch(
            CALL_LATER + UNREFUSED,
            CALL_LATER
                + "event === 'echoSync'"
                + " ? deliverEnd(id, true, answerNow(id, op + 1, event, request, options)) : "
                + UNREFUSED);
    breaks("R3", "rejects with what is no error")
        .patch("call.reject(errorOf(result, place));", "call.reject(result);");
    breaks("R4", "drops a state").patch(DELIVER_STATE, "if (message[2].n !== 7) " + DELIVER_STATE);
    breaks("R4", "delivers a state twice").patch(DELIVER_STATE, DELIVER_STATE + DELIVER_STATE);
    breaks("R4", "delivers states after the end")
        .patch(DELIVER_STATE, "setTimeout(() => { " + DELIVER_STATE + " }, 0);");
    breaks("T4", "delivers states after the end")
        .patch(DELIVER_STATE, "setTimeout(() => { " + DELIVER_STATE + " }, 0);");
    breaks("R5", "throws the failure of a sync call")
        .patch(
            "\n  return jsonParse(/** @type {string} */ (text));",
            "\n  const result = jsonParse(text); "
                + "if (!stringIncludes(result.errMsg, ':ok')) throw errorOf(result); "
                + "return result;");
    breaks("R6", "leaks the entry when a callback throws")
        .patch(TELL_OUTCOME, "callback(result);")
        .patch(TRY_CALLBACK, "callback(argument);")
        .patch("  openCalls.delete(id);\n", "")
        .patch(LAST_OF_END, LAST_OF_END + "\n  openCalls.delete(id);");
    breaks("R6", "swallows what a callback throws")
        .patch(TELL_OUTCOME, "try { callback(result); } catch {}")
        .patch(TRY_CALLBACK, swallowed());
    breaks("R6", "does not report rejections")
        .patch("reportToHost(OP_REJECTION, describeUncaught(reason));", "");
    breaks("R7", "turns null into absent")
        .answers(text -> text.replaceAll("\"\\w+\":null,?", "").replace(",}", "}"));
  }

  private void settling() {
    breaks("S1", "never answers an unknown name")
        .answers(text -> text.contains("\"errCode\":1001") ? null : text);
    breaks("S8", "sends nothing instead of what cannot be sent")
        .patch(UNWRITABLE, UNWRITABLE.replace("unwritable(options, error)", "'{}'"));
    breaks("S9", "delivers after close")
        .patch(
            "define(root, 'wx', wx);",
            "define(root, 'wx', wx); "
                + "root.flush = () => openCalls.forEach((call, id) => deliverEnd(id, false, {}));")
        .context(Contexts::flushedAtTheEnd);
    breaks("S10", "swaps two answers")
        .patch(
            DELIVER_END,
            "deliverEnd(openCalls.has(message[1] ^ 1) ? message[1] ^ 1 : message[1],"
                + " kind === MESSAGE_OK, message[2]);");
    breaks("T8", "shows the machine's time").context(Contexts::withoutClock);
    breaks("X4", "does not stop endless JavaScript").context(Contexts::deafToInterrupts);
  }

  private void isolation() {
    breaks("X1", "leaves the host function behind").patch("delete root.__footbridge;", "");
    breaks("X1", "lets JavaScript reach Java").context(Contexts::open).withoutCapabilities();
    breaks("X2", "uses what the program may have redefined")
        .patch(
            "const { parse: jsonParse, stringify: jsonStringify } = JSON;",
            "const jsonParse = (t) => JSON.parse(t); "
                + "const jsonStringify = (o) => JSON.stringify(o);");
    breaks("X2", "takes __proto__ in a payload for the prototype")
        .patch("define(error, keys[i], result[keys[i]]);", "error[keys[i]] = result[keys[i]];");
    breaks("X3", "says that a denied API can be used")
        .patch("if (!owns(wx, name) || denied.has(name))", "if (!owns(wx, name))");
    breaks("X6", "loses emoji").answers(text -> text.replaceAll("[\\x{10000}-\\x{10FFFF}]", "?"));
    breaks("X6", "sends text as UTF-8")
        .answers(text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    breaks("X8", "allows eval").patch("define(root, 'eval', refuseEvaluation, false);", "");
    breaks("X8", "allows async functions from strings")
        .patch("refuseConstructor(getPrototypeOf(async () => {}), 'AsyncFunction'),", "");
  }

  private void modules() {
    breaks("W10", "runs a module each time that it is required")
        .patchLogic(
            "if (found.state !== 'defined') return", "if (found.state === 'running') return")
        .patchLogic("  found.factory = undefined;\n", "");
    breaks("W11", "imports values and not bindings")
        .patchLogic("    m: exports ?? {},", "    m: { ...exports },");
    breaks("W12", "takes the exports of an ES module for its default")
        .patchLogic(
            "d: isEsModule(exports) ? exports : { default: exports },", "d: { default: exports },");
    breaks("W17", "does not say that a file does not parse")
        .patchLogic("own(fault, 'name') ?? 'SyntaxError'", "'Error'");
  }

  private void pages() {
    breaks("W20", "shows the app before it is launched")
        .patchLogic("  callApp('onLaunch', getLaunchOptionsSync());\n", "")
        .patchLogic(
            "  fire('appShow', getLaunchOptionsSync());",
            "  fire('appShow', getLaunchOptionsSync()); callApp('onLaunch', getLaunchOptionsSync());");
    breaks("W22", "shows a page before it is loaded")
        .patchLogic("if (plan.target === undefined) startPage(page, type);", "showPage(page);")
        .patchLogic(
            "  showPage(page);\n  fireRoute(",
            "  if (plan.target === undefined) startPage(page, type);\n  fireRoute(");
    breaks("W22", "has a page ready in the turn that opens it")
        .patchLogic("nextTick(() => { endRoute(page, type); });", "endRoute(page, type);");
    breaks("W23", "lets instances share their data")
        .patchLogic("quietly(() => dataOf(definition))", "definition.data[0]");
    breaks("W25", "swallows what hooks throw").patchLogic("  reportError(thrown);\n", "");
    breaks("W27", "hides the app before its page")
        .patchLogic(
            "  if (page !== undefined) hidePage(page);\n  callApp('onHide', undefined);",
            "  callApp('onHide', undefined);\n  if (page !== undefined) hidePage(page);");
    breaks("W30", "makes objects where indices are")
        .patchLogic("next = steps[i + 1].isIndex ? [] : {};", "next = {};");
    breaks("W31", "sets copies")
        .patchLogic(
            "setAt(instance.data, paths[i], steps[i], value);",
            "setAt(instance.data, paths[i], steps[i], copyOf(value));");
  }

  private void navigation() {
    breaks("W40", "opens an eleventh page").patchLogic("MOST_PAGES = 10;", "MOST_PAGES = 11;");
    breaks("W41", "goes back by one page only")
        .patchLogic("const count = min(delta, stack.length - 1);", "const count = 1;");
    breaks("W42", "unloads the pages of the tab bar")
        .patchLogic("if (tabs.get(page.path) !== page) push(", "if (page !== plan.target) push(");
    breaks("W44", "decodes queries")
        .patchLogic(
            "sign < 0 ? '' : stringSlice(part, sign + 1)",
            "sign < 0 ? '' : decodeURIComponent(stringSlice(part, sign + 1))");
    breaks("W46", "loses what nobody listens to yet")
        .patchLogic("if (kept.length < MOST_WAITING) push(kept, args);", "");
    breaks("W48", "navigates before the last navigation has ended")
        .patchLogic("if (!isNavigating) runNext();", "isNavigating = false; runNext();");
    breaks("W51", "cancels what a run asks")
        .patchLogic(
            "askPerson(call, params, entry, { confirm: true }",
            "askPerson(call, params, entry, {}");
    breaks("W53", "does not say what needs a screen")
        .patchLogic("    event('noscreen', { api: name });\n", "");
  }

  private static String swallowed() {
    return "  try {\n    callback(argument);\n  } catch {}";
  }

  private BrokenRuntime breaks(String rule, String fault) {
    BrokenRuntime runtime = new BrokenRuntime();
    engines.add(new Broken(rule, fault, runtime));
    return runtime;
  }

  private static void check(Broken broken) throws Exception {
    ConformanceHost host = ConformanceHost.of(broken.runtime);
    broken.runtime.requireFit(); // or no program starts, which is no rejection
    try {
      assertThat(ConformanceKit.cases())
          .filteredOn(each -> each.rule().equals(broken.rule))
          .filteredOn(each -> SLOW.stream().noneMatch(each.name()::contains))
          .as("cases of %s that reject an engine that %s", broken.rule, broken.fault)
          .anyMatch(each -> rejects(each, host));
      for (String smoke : SMOKE) {
        named(smoke).check().run(host);
      }
      if (broken.rule.startsWith("W")) {
        named(WHOLE_SMOKE).check().run(host);
      }
    } finally {
      Contexts.closeAll();
    }
  }

  private static boolean rejects(ConformanceCase each, ConformanceHost host) {
    try {
      each.check().run(host);
      return false;
    } catch (AssertionError e) {
      return true;
    } catch (Exception e) {
      throw new IllegalStateException(each.name() + " could not be run", e);
    }
  }

  private static ConformanceCase named(String name) {
    return ConformanceKit.cases().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no case " + name));
  }
}
