package android.os;

import dev.footbridge.standins.internal.StandIn;

/** A thread with a Looper, which belongs to the program that starts it. */
@StandIn
public class HandlerThread extends Thread {
  private final Object prepared = new Object();
  private Looper looper; // guarded by prepared

  public HandlerThread(String name) {
    super(name);
    setDaemon(true); // a program that forgets it must not keep the tests alive
  }

  public HandlerThread(String name, int priority) {
    this(name);
  }

  protected void onLooperPrepared() {}

  @Override
  public void run() {
    Looper.prepare();
    Looper own = Looper.myLooper();
    synchronized (prepared) {
      looper = own;
      prepared.notifyAll();
    }
    try {
      onLooperPrepared();
      own.queue().loop();
    } finally {
      own.queue().leave();
    }
  }

  public Looper getLooper() {
    if (!isAlive()) {
      return null;
    }
    synchronized (prepared) {
      while (isAlive() && looper == null) {
        try {
          prepared.wait(100); // in case that the thread ends before it has prepared
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return looper;
        }
      }
      return looper;
    }
  }

  public boolean quit() {
    Looper own = getLooper();
    if (own != null) {
      own.quit();
    }
    return own != null;
  }

  public boolean quitSafely() {
    Looper own = getLooper();
    if (own != null) {
      own.quitSafely();
    }
    return own != null;
  }
}
