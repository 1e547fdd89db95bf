package dev.footbridge.android;

import android.content.Context;
import dev.footbridge.api.Exchange;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.host.BridgeHost;
import dev.footbridge.engine.host.OfferedApis;
import dev.footbridge.engine.host.ProgramServices;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The host on Android: its contexts, requests and threads. */
class AndroidHost implements BridgeHost<ProgramContext> {
  private final @Nullable Context application;

  /** Creates a host; {@code application} is null without Android. */
  AndroidHost(@Nullable Context application) {
    this.application = application;
  }

  @Override
  public final Class<ProgramContext> contextType() {
    return ProgramContext.class;
  }

  @Override
  public ProgramContext context(MiniAppInfo program) {
    ActivityRef activityRef = application == null ? ActivityRef.detached() : new ActivityRef();
    return new ProgramContext(program, application, activityRef);
  }

  @Override
  public ProgramContext context(MiniAppInfo program, ProgramServices services) {
    ProgramContext context = context(program);
    context.isOf(services);
    return context;
  }

  @Override
  public final Class<RequestEvent> requestType() {
    return RequestEvent.class;
  }

  @Override
  public final RequestEvent request(Exchange exchange, ProgramContext context) {
    return new RequestEvent(exchange, context.activityRef());
  }

  @Override
  public List<String> ended(ProgramContext context) {
    return context.results().end(context.services());
  }

  @Override
  public final Set<Class<?>> services() {
    return application == null
        ? Set.of(MiniOpenApiProxy.class)
        : Set.of(MiniAppProxy.class, MiniOpenApiProxy.class);
  }

  @Override
  public final List<OfferedApis> offers(List<Object> proxies) {
    return proxies.stream()
        .filter(MiniOpenApiProxy.class::isInstance)
        .map(proxy -> OpenApiPlugin.of((MiniOpenApiProxy) proxy))
        .collect(Collectors.toList());
  }

  /** Returns whether the calling thread may wait: false on the main thread (rule T5). */
  @Override
  public boolean mayWait() {
    return application == null || !MainThread.isCurrent();
  }
}
