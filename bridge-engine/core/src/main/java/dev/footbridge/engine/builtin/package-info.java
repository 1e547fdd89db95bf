/**
 * The built-in tier: the {@code wx} APIs that every program has, and the information and storage
 * that a host provides for them. Their results follow the public WeChat documentation.
 *
 * <pre>{@code
 * BridgeEngine.builder()
 *     .systemInfo(SystemInfo.DEFAULT.withApp(new AppBaseInfo("3.0.0", "8.0.50", "zh_CN", "dark")))
 *     .storage(MemoryStorage::new)
 * }</pre>
 */
@NullMarked
package dev.footbridge.engine.builtin;

import org.jspecify.annotations.NullMarked;
