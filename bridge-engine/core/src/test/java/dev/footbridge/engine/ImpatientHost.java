package dev.footbridge.engine;

/** A host none of whose threads may wait. */
final class ImpatientHost extends TestHost {
  @Override
  public boolean mayWait() {
    return false;
  }
}
