package dev.footbridge.engine;

import dev.footbridge.api.HostPlugin;
import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.environment.ProgramEnvironment;
import dev.footbridge.engine.host.BridgeHost;
import dev.footbridge.engine.internal.api.ApiTable;
import dev.footbridge.engine.internal.json.JsonCodec;
import dev.footbridge.engine.internal.plugin.PluginSource;
import dev.footbridge.engine.internal.result.Outcomes;
import dev.footbridge.engine.internal.result.PayloadLimits;
import dev.footbridge.engine.observe.CallListener;
import dev.footbridge.engine.observe.ProgramListener;
import dev.footbridge.engine.spi.JsRuntime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The parts that the programs of one engine share.
 *
 * @param abandoned how many programs were abandoned whose turn has not returned
 */
record EngineParts(
    JsRuntime runtime,
    BridgeHost<?> host,
    List<PluginSource> plugins,
    Set<HostPlugin<?>> pluginsInUse,
    ApiTable apis,
    Permissions permissions,
    Limits limits,
    Clock clock,
    ProgramEnvironment environment,
    Executor handlerExecutor,
    Map<String, Executor> executors,
    List<CallListener> callListeners,
    List<ProgramListener> programListeners,
    JsonCodec codec,
    Outcomes outcomes,
    EngineHooks hooks,
    AtomicInteger abandoned) {

  /** Returns the limits of the length and depth of payloads. */
  PayloadLimits payloadLimits() {
    return new PayloadLimits(limits.maxPayloadChars(), limits.maxDepth());
  }
}
