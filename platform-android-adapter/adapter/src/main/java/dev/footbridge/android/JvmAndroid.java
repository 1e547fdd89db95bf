package dev.footbridge.android;

import android.app.Activity;
import android.app.Application;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.host.ProgramServices;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Android on a plain JVM, as {@code android-stand-ins} supplies it: for the authors of such a
 * replacement, not for apps or plugins. Safe for use by many threads and programs.
 *
 * @see FootbridgeAndroid#hostOn(JvmAndroid)
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface JvmAndroid {
  /**
   * Creates the part of a program that is being launched.
   *
   * @param services the program's clock, handler thread and log
   */
  ProgramPart launch(MiniAppInfo program, ProgramServices services);

  /**
   * Returns the context of the program that the calling thread works for, as {@link
   * ProgramPart#attached} got it.
   *
   * @throws IllegalStateException if the thread works for none, or it cannot be known
   */
  IMiniAppContext current();

  /** Returns whether the calling thread may wait: false on the main thread of a program. */
  boolean mayWait();

  /** What one program sees of Android. */
  interface ProgramPart {
    /** Gives the context that the program's plugins have; called once, before any of them runs. */
    void attached(IMiniAppContext context);

    /** Returns the application, which is also the application context. */
    Application application();

    /** Returns the Activity that shows the program; null if none does. */
    @Nullable Activity activity();

    /**
     * Runs a handler, with the program as the current one of this thread.
     *
     * @throws RuntimeException what {@code work} throws
     */
    void run(Runnable work);

    /**
     * Runs the constructor, {@code onCreate} or {@code onDestroy} of a plugin, with the program as
     * the current one of this thread.
     *
     * @param plugin the plugin's class
     * @throws RuntimeException what {@code work} throws
     */
    void runLifecycle(Class<?> plugin, Runnable work);

    /** Returns what plugins have left to a user, each as a clause. */
    default List<String> leftToUser() {
      return List.of();
    }

    /** Frees what the part holds: the program has ended. */
    void ended();
  }
}
