package dev.footbridge.standins.internal;

import android.app.Application;

/** The application of one program. */
final class ProgramApplication extends Application {
  ProgramApplication(BaseContext base) {
    attachBaseContext(base);
  }
}
