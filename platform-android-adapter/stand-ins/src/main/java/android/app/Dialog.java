package android.app;

import android.content.Context;
import android.content.ContextWrapper;
import android.content.DialogInterface;
import android.os.Bundle;
import android.os.Handler;
import android.view.View;
import android.view.WindowManager;
import dev.footbridge.standins.internal.BaseContext;
import dev.footbridge.standins.internal.DialogRecord;
import dev.footbridge.standins.internal.ProgramState;
import dev.footbridge.standins.internal.StandIn;
import dev.footbridge.standins.internal.Unsupported;

/** A dialog, which the test sees and presses. */
@StandIn
public class Dialog implements DialogInterface {
  final DialogRecord record = new DialogRecord();

  private final Context context;

  @SuppressWarnings("deprecation") // as Android does, which fails on a thread without a Looper
  private final Handler handler = new Handler();

  private boolean created;
  private boolean canceled;
  private OnCancelListener onCancel;
  private OnDismissListener onDismiss;
  private OnShowListener onShow;

  public Dialog(Context context) {
    this(context, 0);
  }

  public Dialog(Context context, int themeResId) {
    this.context = context;
    record.cancel(this::cancel);
  }

  public final Context getContext() {
    return context;
  }

  protected void onCreate(Bundle savedInstanceState) {}

  protected void onStart() {}

  protected void onStop() {}

  public void create() {
    if (!created) {
      created = true;
      onCreate(null);
    }
  }

  public void show() {
    ProgramState program = BaseContext.programOf(context, "Dialog.show");
    if (isShowing()) {
      return;
    }
    canceled = false;
    create();
    onStart();
    if (!isOfActivity()) {
      throw new WindowManager.BadTokenException(
          "Unable to add window -- token null is not valid; is your activity running?");
    }
    record.showing(true);
    program.record().shown(record);
    if (onShow != null) {
      handler.post(() -> onShow.onShow(this));
    }
  }

  /** Returns whether the context is an Activity, or a wrapper of one: others have no window. */
  private boolean isOfActivity() {
    Context each = context;
    while (each instanceof ContextWrapper wrapper && !(each instanceof Activity)) {
      each = wrapper.getBaseContext();
    }
    return each instanceof Activity;
  }

  public boolean isShowing() {
    return record.isShowing();
  }

  @Override
  public void dismiss() {
    if (!handler.getLooper().isCurrentThread()) {
      handler.post(this::dismiss);
      return;
    }
    if (record.showing(false)) {
      onStop();
      if (onDismiss != null) {
        handler.post(() -> onDismiss.onDismiss(this));
      }
    }
  }

  @Override
  public void cancel() {
    if (!canceled && onCancel != null) {
      canceled = true;
      handler.post(() -> onCancel.onCancel(this));
    }
    dismiss();
  }

  public void setCancelable(boolean flag) {
    record.cancelable(flag);
  }

  public void setCanceledOnTouchOutside(boolean cancel) {
    if (cancel) {
      record.cancelable(true);
    }
  }

  public void setOnCancelListener(OnCancelListener listener) {
    onCancel = listener;
  }

  public void setOnDismissListener(OnDismissListener listener) {
    onDismiss = listener;
  }

  public void setOnShowListener(OnShowListener listener) {
    onShow = listener;
  }

  public void setTitle(CharSequence title) {
    record.title(title);
  }

  public void setTitle(int titleId) {
    throw Unsupported.of("Dialog.setTitle with a resource");
  }

  public void setContentView(int layoutResID) {
    throw Unsupported.of("Dialog.setContentView");
  }

  public void setContentView(View view) {
    throw Unsupported.of("Dialog.setContentView");
  }

  @SuppressWarnings("TypeParameterUnusedInFormals") // as Android declares it
  public <T extends View> T findViewById(int id) {
    throw Unsupported.of("Dialog.findViewById");
  }
}
