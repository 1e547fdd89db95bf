package dev.footbridge.android;

/**
 * A proxy that answers no open API: the superclass of proxies whose documentation has them extend
 * {@code MiniOpenApiProxy}, as since December 2025, instead of implementing it. Either type may
 * stand in {@code @ProxyService}.
 */
public abstract class BaseMiniOpenApiProxy implements MiniOpenApiProxy {
  /** Creates a proxy. */
  protected BaseMiniOpenApiProxy() {}
}
