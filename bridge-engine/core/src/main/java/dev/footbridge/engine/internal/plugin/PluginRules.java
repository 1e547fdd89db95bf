package dev.footbridge.engine.internal.plugin;

import dev.footbridge.api.MiniAppContext;
import dev.footbridge.api.RequestEvent;
import java.util.Set;

/**
 * The requirements of a host for its plugins.
 *
 * @param requestType the type of the requests it passes to handlers
 * @param contextType the type of the context it gives to plugins
 * @param executors the names of the executors that an event may name
 */
public record PluginRules(
    Class<? extends RequestEvent> requestType,
    Class<? extends MiniAppContext> contextType,
    Set<String> executors) {}
