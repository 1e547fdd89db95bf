package android.os;

import dev.footbridge.standins.internal.StandIn;
import java.util.Objects;

/** Posts to a Looper, on the clock of its program. */
@StandIn
public class Handler {
  private final Looper looper;
  private final Callback callback;

  public interface Callback {
    boolean handleMessage(Message msg);
  }

  @Deprecated
  public Handler() {
    this((Callback) null);
  }

  @Deprecated
  public Handler(Callback callback) {
    this(ofThisThread(), callback);
  }

  public Handler(Looper looper) {
    this(looper, null);
  }

  public Handler(Looper looper, Callback callback) {
    this.looper = Objects.requireNonNull(looper, "looper");
    this.callback = callback;
  }

  private static Looper ofThisThread() {
    Looper own = Looper.myLooper();
    if (own == null) {
      throw new RuntimeException(
          "Can't create handler inside thread "
              + Thread.currentThread()
              + " that has not called Looper.prepare()");
    }
    return own;
  }

  /**
   * Returns the queue to use; that of a main Looper depends on the program, as a static Handler.
   */
  private MessageQueue queue() {
    return looper.queueOfThisProgram();
  }

  public static Handler createAsync(Looper looper) {
    return new Handler(looper);
  }

  public static Handler createAsync(Looper looper, Callback callback) {
    return new Handler(looper, callback);
  }

  public void handleMessage(Message msg) {}

  public void dispatchMessage(Message msg) {
    if (msg.callback != null) {
      msg.callback.run();
    } else if (callback == null || !callback.handleMessage(msg)) {
      handleMessage(msg);
    }
  }

  public final Looper getLooper() {
    return looper;
  }

  public String getMessageName(Message message) {
    return message.callback == null
        ? "0x" + Integer.toHexString(message.what)
        : message.callback.getClass().getName();
  }

  public final Message obtainMessage() {
    return Message.obtain(this);
  }

  public final Message obtainMessage(int what) {
    return Message.obtain(this, what);
  }

  public final Message obtainMessage(int what, Object obj) {
    return Message.obtain(this, what, obj);
  }

  public final Message obtainMessage(int what, int arg1, int arg2) {
    return Message.obtain(this, what, arg1, arg2);
  }

  public final Message obtainMessage(int what, int arg1, int arg2, Object obj) {
    return Message.obtain(this, what, arg1, arg2, obj);
  }

  public final boolean post(Runnable r) {
    return postDelayed(r, 0);
  }

  public final boolean postDelayed(Runnable r, long delayMillis) {
    return postDelayed(r, null, delayMillis);
  }

  public final boolean postDelayed(Runnable r, Object token, long delayMillis) {
    return sendMessageDelayed(message(r, token), delayMillis);
  }

  public final boolean postAtTime(Runnable r, long uptimeMillis) {
    return postAtTime(r, null, uptimeMillis);
  }

  public final boolean postAtTime(Runnable r, Object token, long uptimeMillis) {
    return sendMessageAtTime(message(r, token), uptimeMillis);
  }

  public final boolean postAtFrontOfQueue(Runnable r) {
    return sendMessageAtFrontOfQueue(message(r, null));
  }

  private static Message message(Runnable callback, Object token) {
    Message message = new Message();
    message.callback = Objects.requireNonNull(callback, "the Runnable to post");
    message.obj = token;
    return message;
  }

  public final boolean sendMessage(Message msg) {
    return sendMessageDelayed(msg, 0);
  }

  public final boolean sendEmptyMessage(int what) {
    return sendEmptyMessageDelayed(what, 0);
  }

  public final boolean sendEmptyMessageDelayed(int what, long delayMillis) {
    return sendMessageDelayed(obtainMessage(what), delayMillis);
  }

  public final boolean sendEmptyMessageAtTime(int what, long uptimeMillis) {
    return sendMessageAtTime(obtainMessage(what), uptimeMillis);
  }

  public final boolean sendMessageDelayed(Message msg, long delayMillis) {
    return sendMessageAtTime(msg, queue().uptimeMillis() + Math.max(0, delayMillis));
  }

  public boolean sendMessageAtTime(Message msg, long uptimeMillis) {
    msg.target = this;
    return queue().enqueue(msg, uptimeMillis);
  }

  public final boolean sendMessageAtFrontOfQueue(Message msg) {
    msg.target = this;
    return queue().enqueue(msg, MessageQueue.FRONT);
  }

  public final void removeCallbacks(Runnable r) {
    removeCallbacks(r, null);
  }

  public final void removeCallbacks(Runnable r, Object token) {
    if (r == null) {
      return; // as Android does; else it would remove all messages without one
    }
    queue()
        .remove(message -> message.target == this && message.callback == r && has(message, token));
  }

  public final void removeMessages(int what) {
    removeMessages(what, null);
  }

  public final void removeMessages(int what, Object object) {
    queue().remove(message -> isMessage(message, what) && has(message, object));
  }

  public final void removeCallbacksAndMessages(Object token) {
    queue().remove(message -> message.target == this && has(message, token));
  }

  public final boolean hasMessages(int what) {
    return hasMessages(what, null);
  }

  public final boolean hasMessages(int what, Object object) {
    return queue().has(message -> isMessage(message, what) && has(message, object));
  }

  public final boolean hasCallbacks(Runnable r) {
    return queue().has(message -> message.target == this && message.callback == r);
  }

  /** As Android's, whose posted Runnables are messages with {@code what} 0. */
  private boolean isMessage(Message message, int what) {
    return message.target == this && message.what == what;
  }

  private static boolean has(Message message, Object token) {
    return token == null || message.obj == token;
  }

  @Override
  public String toString() {
    return "Handler (" + getClass().getName() + ")";
  }
}
