package android.widget;

import android.content.Context;
import android.os.Looper;
import android.view.View;
import dev.footbridge.standins.internal.ActivityRecord.ToastRecord;
import dev.footbridge.standins.internal.BaseContext;
import dev.footbridge.standins.internal.StandIn;
import dev.footbridge.standins.internal.Unsupported;

/** A short text, which the test sees. */
@StandIn
public class Toast {
  public static final int LENGTH_SHORT = 0;
  public static final int LENGTH_LONG = 1;

  private final Context context;
  private CharSequence text = "";
  private int duration;

  public Toast(Context context) {
    if (Looper.myLooper() == null) { // as Android does
      throw new RuntimeException("Can't toast on a thread that has not called Looper.prepare()");
    }
    this.context = context;
  }

  public static Toast makeText(Context context, CharSequence text, int duration) {
    Toast toast = new Toast(context);
    toast.text = text;
    toast.duration = duration;
    return toast;
  }

  public static Toast makeText(Context context, int resId, int duration) {
    throw Unsupported.of("Toast.makeText with a resource");
  }

  public void show() {
    BaseContext.programOf(context, "Toast.show")
        .record()
        .shown(new ToastRecord(String.valueOf(text), duration == LENGTH_LONG));
  }

  public void cancel() {}

  public int getDuration() {
    return duration;
  }

  public void setDuration(int duration) {
    this.duration = duration;
  }

  public void setText(CharSequence s) {
    text = s;
  }

  public void setText(int resId) {
    throw Unsupported.of("Toast.setText with a resource");
  }

  public void setGravity(int gravity, int xOffset, int yOffset) {}

  public void setView(View view) {
    throw Unsupported.of("Toast.setView");
  }
}
