package android.app;

import android.content.Context;
import android.content.DialogInterface;
import android.view.View;
import dev.footbridge.standins.internal.StandIn;
import dev.footbridge.standins.internal.Unsupported;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A dialog with a title, a message and buttons or items. */
@StandIn
public class AlertDialog extends Dialog implements DialogInterface {
  protected AlertDialog(Context context) {
    super(context);
  }

  protected AlertDialog(Context context, int themeResId) {
    super(context, themeResId);
  }

  protected AlertDialog(Context context, boolean cancelable, OnCancelListener cancelListener) {
    super(context);
    setCancelable(cancelable);
    setOnCancelListener(cancelListener);
  }

  public void setMessage(CharSequence message) {
    record.message(message);
  }

  public void setButton(int whichButton, CharSequence text, OnClickListener listener) {
    record.button(
        whichButton,
        text,
        () -> {
          if (listener != null) {
            listener.onClick(this, whichButton);
          }
          dismiss();
        });
  }

  public void setView(View view) {
    throw Unsupported.of("AlertDialog.setView");
  }

  private void setItems(CharSequence[] items, OnClickListener listener, boolean closes) {
    record.items(
        items,
        index -> {
          if (listener != null) {
            listener.onClick(this, index);
          }
          if (closes) {
            dismiss();
          }
        });
  }

  /** Collects what a dialog has, and creates it. */
  @StandIn
  public static class Builder {
    private final Context context;
    private final List<Consumer<AlertDialog>> settings = new ArrayList<>();

    public Builder(Context context) {
      this.context = context;
    }

    public Builder(Context context, int themeResId) {
      this(context);
    }

    public Context getContext() {
      return context;
    }

    private Builder set(Consumer<AlertDialog> setting) {
      settings.add(setting);
      return this;
    }

    public Builder setTitle(CharSequence title) {
      return set(dialog -> dialog.setTitle(title));
    }

    public Builder setTitle(int titleId) {
      throw Unsupported.of("AlertDialog.Builder.setTitle with a resource");
    }

    public Builder setMessage(CharSequence message) {
      return set(dialog -> dialog.setMessage(message));
    }

    public Builder setMessage(int messageId) {
      throw Unsupported.of("AlertDialog.Builder.setMessage with a resource");
    }

    public Builder setPositiveButton(CharSequence text, OnClickListener listener) {
      return set(dialog -> dialog.setButton(BUTTON_POSITIVE, text, listener));
    }

    public Builder setPositiveButton(int textId, OnClickListener listener) {
      throw Unsupported.of("AlertDialog.Builder.setPositiveButton with a resource");
    }

    public Builder setNegativeButton(CharSequence text, OnClickListener listener) {
      return set(dialog -> dialog.setButton(BUTTON_NEGATIVE, text, listener));
    }

    public Builder setNegativeButton(int textId, OnClickListener listener) {
      throw Unsupported.of("AlertDialog.Builder.setNegativeButton with a resource");
    }

    public Builder setNeutralButton(CharSequence text, OnClickListener listener) {
      return set(dialog -> dialog.setButton(BUTTON_NEUTRAL, text, listener));
    }

    public Builder setNeutralButton(int textId, OnClickListener listener) {
      throw Unsupported.of("AlertDialog.Builder.setNeutralButton with a resource");
    }

    public Builder setItems(CharSequence[] items, OnClickListener listener) {
      return set(dialog -> dialog.setItems(items, listener, true));
    }

    public Builder setSingleChoiceItems(
        CharSequence[] items, int checkedItem, OnClickListener listener) {
      return set(dialog -> dialog.setItems(items, listener, false));
    }

    public Builder setCancelable(boolean cancelable) {
      return set(dialog -> dialog.setCancelable(cancelable));
    }

    public Builder setOnCancelListener(OnCancelListener onCancelListener) {
      return set(dialog -> dialog.setOnCancelListener(onCancelListener));
    }

    public Builder setOnDismissListener(OnDismissListener onDismissListener) {
      return set(dialog -> dialog.setOnDismissListener(onDismissListener));
    }

    public Builder setView(View view) {
      throw Unsupported.of("AlertDialog.Builder.setView");
    }

    public Builder setView(int layoutResId) {
      throw Unsupported.of("AlertDialog.Builder.setView");
    }

    public AlertDialog create() {
      AlertDialog dialog = new AlertDialog(context);
      settings.forEach(setting -> setting.accept(dialog));
      return dialog;
    }

    public AlertDialog show() {
      AlertDialog dialog = create();
      dialog.show();
      return dialog;
    }
  }
}
