package dev.footbridge.android;

import android.content.Intent;
import android.util.Log;
import dev.footbridge.engine.host.CurrentProgram;
import dev.footbridge.engine.host.HostedProgram;
import dev.footbridge.engine.host.ProgramServices;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The callbacks and listeners that wait for Activity results (rules A2, A4). One per process, since
 * results arrive at Activities, which may be recreated before.
 */
final class ActivityResults {
  /** The lowest request code for plugins; lower ones are the host app's own. */
  static final int LOWEST_CODE = 1_000_000;

  static final ActivityResults OF_PROCESS = new ActivityResults();

  /** Far above the codes that plugins choose themselves. */
  private static final int FIRST_ALLOCATED = 1_000_000_000;

  private final Object lock = new Object();
  private final List<Listener> listeners = new ArrayList<>(); // guarded by lock
  private final Map<Integer, Request> requests = new HashMap<>(); // by code; guarded by lock
  private final Map<Integer, String> abandoned = new HashMap<>(); // code, appId; guarded by lock
  private int nextCode = FIRST_ALLOCATED; // guarded by lock

  private record Listener(IActivityResultListener asked, @Nullable ProgramServices owner) {}

  private record Request(ActivityResultCallback callback, ProgramServices owner) {}

  /** Runs {@code work} on behalf of {@code owner}; null is nobody. */
  private static void run(@Nullable ProgramServices owner, Runnable work) {
    if (owner != null) {
      owner.program().run(work);
      return;
    }
    HostedProgram outer = CurrentProgram.get();
    CurrentProgram.leave(null);
    try {
      work.run();
    } finally {
      CurrentProgram.leave(outer);
    }
  }

  void add(IActivityResultListener listener, @Nullable ProgramServices owner) {
    synchronized (lock) {
      listeners.add(new Listener(listener, owner));
    }
  }

  void remove(IActivityResultListener listener) {
    synchronized (lock) {
      listeners.removeIf(each -> each.asked() == listener);
    }
  }

  /** Takes note of a request; returns the code it is to be made with. */
  int allocate(ActivityResultCallback callback, ProgramServices owner) {
    synchronized (lock) {
      int code = nextCode++;
      requests.put(code, new Request(callback, owner));
      return code;
    }
  }

  /** Takes note of a request with a code of the caller's choice. */
  void request(int code, ActivityResultCallback callback, ProgramServices owner) {
    if (code < LOWEST_CODE) {
      throw new IllegalArgumentException(
          "the request code should be "
              + LOWEST_CODE
              + " or more, but is "
              + code
              + ": lower ones are the app's own (rule A2); leave it out to have one allocated");
    }
    synchronized (lock) {
      if (requests.putIfAbsent(code, new Request(callback, owner)) != null) {
        throw new IllegalArgumentException(
            "the request code "
                + code
                + " already waits for a result; leave it out to have one allocated");
      }
    }
  }

  /** Unregisters a request whose Activity could not be started. */
  void withdraw(int code) {
    synchronized (lock) {
      requests.remove(code);
    }
  }

  /** Passes a result to the request or listener that waits for it; returns whether one took it. */
  boolean offer(int requestCode, int resultCode, @Nullable Intent data) {
    if (requestCode < LOWEST_CODE) {
      report(
          requestCode,
          "is not offered to plugins: their request codes are "
              + LOWEST_CODE
              + " or more (rule A2)");
      return false;
    }
    Request request;
    String appId;
    List<Listener> asked;
    synchronized (lock) {
      request = requests.remove(requestCode);
      appId = abandoned.remove(requestCode);
      asked = List.copyOf(listeners); // a copy, since a listener may remove itself when called
    }
    if (request != null) {
      ActivityResultCallback callback = request.callback();
      tell(requestCode, request.owner(), () -> callback.onActivityResult(resultCode, data));
      return true;
    }
    if (appId != null) {
      report(requestCode, "is for the program '" + appId + "', which has ended");
      return false;
    }
    for (Listener each : asked) {
      boolean[] taken = new boolean[1];
      tell(
          requestCode,
          each.owner(),
          () -> taken[0] = each.asked().doOnActivityResult(requestCode, resultCode, data));
      if (taken[0]) {
        return true;
      }
    }
    report(
        requestCode,
        "was taken by none of "
            + asked.size()
            + " listeners; has the program that started the Activity ended?");
    return false;
  }

  /**
   * Removes the requests and listeners of a program that has ended.
   *
   * @return a warning for each listener that it did not remove
   */
  List<String> end(ProgramServices owner) {
    List<String> leftBehind = new ArrayList<>();
    synchronized (lock) {
      for (Iterator<Listener> each = listeners.iterator(); each.hasNext(); ) {
        Listener listener = each.next();
        if (listener.owner() == owner) {
          each.remove();
          leftBehind.add(
              "the Activity result listener "
                  + listener.asked().getClass().getName()
                  + " was not removed by its program; call removeActivityResultListener when its"
                  + " work is done (rule A4)");
        }
      }
      for (Iterator<Map.Entry<Integer, Request>> each = requests.entrySet().iterator();
          each.hasNext(); ) {
        Map.Entry<Integer, Request> entry = each.next();
        if (entry.getValue().owner() == owner) {
          each.remove();
          abandoned.put(entry.getKey(), owner.program().context().getMiniAppInfo().appId());
        }
      }
    }
    return leftBehind;
  }

  /** Tells a callback of {@code owner}; what it throws is reported, and must not crash the app. */
  private static void tell(int requestCode, @Nullable ProgramServices owner, Runnable callback) {
    try {
      run(owner, callback);
    } catch (RuntimeException e) {
      if (owner == null) {
        Log.e(Logcat.TAG, "the callback for Activity result " + requestCode + " threw", e);
      } else {
        owner.failed(e);
      }
    }
  }

  private static void report(int requestCode, String what) {
    Log.w(Logcat.TAG, "the Activity result " + requestCode + " " + what);
  }
}
