/**
 * The built-in tier: the {@code wx} APIs that every program has, and the information and storage
 * that a host provides for them. Their results follow the public WeChat documentation.
 *
 * <pre>{@code
 * BridgeEngine.builder()
 *     .systemInfo(SystemInfo.DEFAULT.withApp(AppBaseInfo.DEFAULT.withLanguage("zh_CN")))
 *     .storage(MemoryStorage::new)
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package dev.footbridge.engine.builtin;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
