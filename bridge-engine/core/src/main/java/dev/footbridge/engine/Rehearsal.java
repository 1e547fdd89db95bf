package dev.footbridge.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footbridge.engine.internal.json.JsonCodec;
import dev.footbridge.engine.internal.json.ParamsTemplate;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Does what the results of calls need, once in a process, where the stack has room. A program that
 * recurses may call where it has none: a class whose initializer overflows is unusable from then
 * on, by every program (rule X4).
 */
final class Rehearsal {
  private static final AtomicBoolean DONE = new AtomicBoolean();
  private static final String API = "rehearsal";
  private static final String PARAMETERS =
      "{\"data\":{\"n\":1.5e300,\"d\":389.35000000000001,\"list\":[12345678901,\"\\n\"]}}";

  private Rehearsal() {}

  static void once(JsonCodec codec, Answers answers) {
    if (DONE.getAndSet(true)) {
      return;
    }
    codec.fits(new ParamsTemplate(codec.read(PARAMETERS, ObjectNode.class)), PARAMETERS);
    answers.ok(API, codec.read(PARAMETERS, Map.class));
    answers.ok(API, codec.readMember(PARAMETERS, "data", Map.class));
    answers.text(API, PARAMETERS);
    answers.fail(API, Map.of("errMsg", API + ":fail"), API);
    Object[] cycle = new Object[1];
    cycle[0] = Arrays.asList(cycle);
    answers.ok(API, cycle);
    try {
      codec.read("[]", Map.class);
    } catch (IllegalArgumentException misfit) {
      answers.threw(API, misfit);
    }
  }
}
