package android.app;

import android.content.ComponentName;
import android.content.Intent;
import android.content.SharedPreferences;
import android.os.Bundle;
import android.os.Handler;
import android.os.Looper;
import android.view.ContextThemeWrapper;
import android.view.View;
import dev.footbridge.standins.internal.BaseContext;
import dev.footbridge.standins.internal.ProgramState;
import dev.footbridge.standins.internal.StandIn;
import dev.footbridge.standins.internal.Started;
import dev.footbridge.standins.internal.Unsupported;

/** The Activity that shows a program. It records what it starts, and the test answers. */
@StandIn
public class Activity extends ContextThemeWrapper {
  public static final int RESULT_CANCELED = 0;
  public static final int RESULT_OK = -1;
  public static final int RESULT_FIRST_USER = 1;

  private Intent intent = new Intent();
  private CharSequence title = "";
  private volatile boolean finishing;

  public Activity() {}

  protected void onCreate(Bundle savedInstanceState) {}

  protected void onStart() {}

  protected void onResume() {}

  protected void onPause() {}

  protected void onStop() {}

  protected void onDestroy() {}

  protected void onSaveInstanceState(Bundle outState) {}

  protected void onNewIntent(Intent intent) {}

  protected void onActivityResult(int requestCode, int resultCode, Intent data) {}

  public void onBackPressed() {
    finish();
  }

  private ProgramState program(String method) {
    return BaseContext.programOf(this, "Activity." + method);
  }

  public final Application getApplication() {
    return program("getApplication").application();
  }

  public Intent getIntent() {
    return intent;
  }

  public void setIntent(Intent newIntent) {
    intent = newIntent;
  }

  public ComponentName getComponentName() {
    return new ComponentName(this, getClass());
  }

  public String getLocalClassName() {
    return getClass().getName();
  }

  public final CharSequence getTitle() {
    return title;
  }

  public void setTitle(CharSequence title) {
    this.title = title;
  }

  public SharedPreferences getPreferences(int mode) {
    return getSharedPreferences(getLocalClassName(), mode);
  }

  @Override
  public void startActivity(Intent intent) {
    startActivity(intent, null);
  }

  @Override
  public void startActivity(Intent intent, Bundle options) {
    program("startActivity").record().started(intent, Started.NO_CODE);
  }

  public void startActivityForResult(Intent intent, int requestCode) {
    startActivityForResult(intent, requestCode, null);
  }

  public void startActivityForResult(Intent intent, int requestCode, Bundle options) {
    program("startActivityForResult").record().started(intent, requestCode);
  }

  public final void runOnUiThread(Runnable action) {
    Looper main = getMainLooper();
    if (main.isCurrentThread()) {
      action.run();
    } else {
      new Handler(main).post(action);
    }
  }

  public void finish() {
    finishing = true;
  }

  public boolean isFinishing() {
    return finishing;
  }

  public boolean isDestroyed() {
    return program("isDestroyed").hasEnded();
  }

  public boolean isChangingConfigurations() {
    return false;
  }

  public boolean isTaskRoot() {
    return true;
  }

  public final void setResult(int resultCode) {
    throw Unsupported.of("Activity.setResult");
  }

  public final void setResult(int resultCode, Intent data) {
    throw Unsupported.of("Activity.setResult");
  }

  public void setContentView(int layoutResID) {
    throw Unsupported.of("Activity.setContentView");
  }

  public void setContentView(View view) {
    throw Unsupported.of("Activity.setContentView");
  }

  @SuppressWarnings("TypeParameterUnusedInFormals") // as Android declares it
  public <T extends View> T findViewById(int id) {
    throw Unsupported.of("Activity.findViewById");
  }

  public final void requestPermissions(String[] permissions, int requestCode) {
    throw Unsupported.of("Activity.requestPermissions");
  }
}
