package dev.footbridge.android.robolectric;

import org.junit.runners.model.FrameworkMethod;
import org.junit.runners.model.InitializationError;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.internal.bytecode.InstrumentationConfiguration;

/**
 * Robolectric, which loads each class once per API level, but for those of the JavaScript engine: a
 * native library can be loaded by one class loader only.
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
