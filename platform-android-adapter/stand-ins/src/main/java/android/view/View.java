package android.view;

import android.content.Context;
import dev.footbridge.standins.internal.StandIn;
import dev.footbridge.standins.internal.Unsupported;

/** Exists so that code with views compiles; there are none here. */
@StandIn
public class View {
  public static final int VISIBLE = 0;
  public static final int INVISIBLE = 4;
  public static final int GONE = 8;

  public interface OnClickListener {
    void onClick(View v);
  }

  public View(Context context) {
    throw Unsupported.of("View");
  }

  public int getId() {
    throw Unsupported.of("View.getId");
  }

  public final Context getContext() {
    throw Unsupported.of("View.getContext");
  }

  public void setOnClickListener(OnClickListener l) {
    throw Unsupported.of("View.setOnClickListener");
  }

  public void setVisibility(int visibility) {
    throw Unsupported.of("View.setVisibility");
  }
}
