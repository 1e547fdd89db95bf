package dev.footbridge.android;

import android.app.Activity;
import android.content.Intent;
import org.jspecify.annotations.Nullable;

/**
 * An Activity that passes Activity results to plugins. An Activity that extends another class does
 * the same with one line in its {@code onActivityResult}: {@code
 * TmfMiniSDK.onActivityResult(requestCode, resultCode, data)}.
 */
public class FootbridgeActivity extends Activity {
  /** Creates the Activity. */
  public FootbridgeActivity() {}

  @Override
  protected void onActivityResult(int requestCode, int resultCode, @Nullable Intent data) {
    if (!TmfMiniSDK.onActivityResult(requestCode, resultCode, data)) {
      super.onActivityResult(requestCode, resultCode, data);
    }
  }
}
