package dev.footbridge.jvm.coroutines;

import java.util.List;
import kotlinx.coroutines.MainCoroutineDispatcher;
import kotlinx.coroutines.internal.MainDispatcherFactory;

/** Creates {@code Dispatchers.Main}; called by kotlinx-coroutines on first use. */
public final class ProgramDispatcherFactory implements MainDispatcherFactory {
  /** Above the dispatchers of desktop toolkits, below those of Android and of tests. */
  private static final int PRIORITY = 1000;

  /** Creates the factory. */
  public ProgramDispatcherFactory() {}

  @Override
  public int getLoadPriority() {
    return PRIORITY;
  }

  @Override
  public MainCoroutineDispatcher createDispatcher(
      List<? extends MainDispatcherFactory> allFactories) {
    return new ProgramDispatcher();
  }
}
