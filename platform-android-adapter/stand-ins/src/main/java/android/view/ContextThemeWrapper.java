package android.view;

import android.content.Context;
import android.content.ContextWrapper;
import dev.footbridge.standins.internal.StandIn;

/** A Context with a theme, which has no meaning here. */
@StandIn
public class ContextThemeWrapper extends ContextWrapper {
  public ContextThemeWrapper() {
    super(null);
  }

  public ContextThemeWrapper(Context base, int themeResId) {
    super(base);
  }
}
