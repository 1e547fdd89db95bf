package androidx.test.runner.lifecycle;

/** What an Application went through last. */
public enum ApplicationStage {
  PRE_ON_CREATE,
  CREATED
}
