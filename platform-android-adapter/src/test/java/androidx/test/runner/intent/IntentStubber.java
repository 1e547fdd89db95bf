package androidx.test.runner.intent;

import android.app.Instrumentation.ActivityResult;
import android.content.Intent;

/** Answers Intents in place of Activities; none is ever loaded here. */
public interface IntentStubber {
  /** Returns the answer; null for none. */
  ActivityResult getActivityResultForIntent(Intent intent);
}
