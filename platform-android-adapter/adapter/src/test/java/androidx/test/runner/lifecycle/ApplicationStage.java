package androidx.test.runner.lifecycle;

/** The last life cycle stage of an Application. */
public enum ApplicationStage {
  PRE_ON_CREATE,
  CREATED
}
