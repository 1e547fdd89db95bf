package androidx.test.runner.intent;

import android.app.Instrumentation.ActivityResult;
import android.content.Intent;

/** Answers Intents instead of Activities; has no implementation here. */
public interface IntentStubber {
  /** Returns the answer; null for none. */
  ActivityResult getActivityResultForIntent(Intent intent);
}
