package dev.footbridge.standins.internal;

import android.content.Intent;
import dev.footbridge.android.FootbridgeActivity;
import org.jspecify.annotations.Nullable;

/** The Activity that shows one program. */
public final class ProgramActivity extends FootbridgeActivity {
  ProgramActivity(BaseContext base) {
    attachBaseContext(base);
  }

  /** Delivers the result of an Activity that was started for one; on the main thread. */
  public void deliver(int requestCode, int resultCode, @Nullable Intent data) {
    onActivityResult(requestCode, resultCode, data);
  }
}
