package dev.footbridge.engine.internal.plugin;

import dev.footbridge.api.MiniAppContext;
import dev.footbridge.api.RequestEvent;
import java.util.Set;

/**
 * What a host asks of its plugins.
 *
 * @param requestType the type of the requests it hands to handlers
 * @param contextType the type of the context it gives to plugins
 * @param executors the names of the executors that an event may ask for
 */
public record PluginRules(
    Class<? extends RequestEvent> requestType,
    Class<? extends MiniAppContext> contextType,
    Set<String> executors) {}
