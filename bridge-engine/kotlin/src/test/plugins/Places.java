package shop;

import dev.footbridge.engine.host.CurrentProgram;
import dev.footbridge.engine.host.HostedProgram;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Where code runs. */
public final class Places {
  public static final Set<String> LEFT = ConcurrentHashMap.newKeySet();

  private Places() {}

  /** Returns the program that this thread works for, if this is its main thread. */
  static String name() {
    HostedProgram program = CurrentProgram.get();
    return program != null && program.isMainThread()
        ? program.context().getMiniAppInfo().appId()
        : "elsewhere";
  }

  static void left(String program) {
    LEFT.add(program);
  }
}
