package android.content;

import dev.footbridge.standins.internal.StandIn;

/** A dialog, as its listeners see it. */
@StandIn
public interface DialogInterface {
  int BUTTON_POSITIVE = -1;
  int BUTTON_NEGATIVE = -2;
  int BUTTON_NEUTRAL = -3;

  interface OnCancelListener {
    void onCancel(DialogInterface dialog);
  }

  interface OnClickListener {
    void onClick(DialogInterface dialog, int which);
  }

  interface OnDismissListener {
    void onDismiss(DialogInterface dialog);
  }

  interface OnMultiChoiceClickListener {
    void onClick(DialogInterface dialog, int which, boolean isChecked);
  }

  interface OnShowListener {
    void onShow(DialogInterface dialog);
  }

  void cancel();

  void dismiss();
}
