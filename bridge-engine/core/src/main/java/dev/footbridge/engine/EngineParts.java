package dev.footbridge.engine;

import dev.footbridge.api.HostPlugin;
import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.internal.handler.PluginSource;
import dev.footbridge.engine.internal.json.JsonCodec;
import dev.footbridge.engine.spi.JsRuntime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** What the programs of one engine share. */
record EngineParts(
    JsRuntime runtime,
    BridgeHost<?> host,
    List<PluginSource> plugins,
    Set<HostPlugin<?>> pluginsInUse,
    ApiTable apis,
    Permissions permissions,
    Limits limits,
    Clock clock,
    Executor pool,
    Executor handlerExecutor,
    Map<String, Executor> executors,
    Listeners listeners,
    JsonCodec codec,
    Answers answers,
    @Nullable StandIns standIns) {}
