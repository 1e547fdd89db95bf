package dev.footbridge.android.robolectric;

import org.junit.runners.model.FrameworkMethod;
import org.junit.runners.model.InitializationError;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.internal.bytecode.InstrumentationConfiguration;

/**
 * Robolectric's runner, changed to load the JavaScript engine's classes once instead of once per
 * API level: only one class loader can load a native library.
 */
public final class AndroidTestRunner extends RobolectricTestRunner {
  public AndroidTestRunner(Class<?> type) throws InitializationError {
    super(type);
  }

  @Override
  protected InstrumentationConfiguration createClassLoaderConfig(FrameworkMethod method) {
    return new InstrumentationConfiguration.Builder(super.createClassLoaderConfig(method))
        .doNotAcquirePackage("com.dokar.")
        .doNotAcquirePackage("kotlin.")
        .doNotAcquirePackage("kotlinx.")
        .build();
  }
}
