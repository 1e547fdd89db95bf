package android.os;

import dev.footbridge.engine.clock.Clock;
import dev.footbridge.standins.internal.ProgramState;
import dev.footbridge.standins.internal.StandIn;

/** A message of a Handler. */
@StandIn
public final class Message {
  public int what;
  public int arg1;
  public int arg2;
  public Object obj;
  public int sendingUid = -1;

  Handler target;
  Runnable callback;
  boolean isInUse;
  long when;
  long order;
  ProgramState poster;
  ClassLoader contextLoader;
  Clock.Alarm ticket;
  Runnable work;

  private Bundle data;

  public Message() {}

  public static Message obtain() {
    return new Message();
  }

  public static Message obtain(Message orig) {
    Message copy = new Message();
    copy.copyFrom(orig);
    copy.target = orig.target;
    copy.callback = orig.callback;
    return copy;
  }

  public static Message obtain(Handler h) {
    Message message = new Message();
    message.target = h;
    return message;
  }

  public static Message obtain(Handler h, Runnable callback) {
    Message message = obtain(h);
    message.callback = callback;
    return message;
  }

  public static Message obtain(Handler h, int what) {
    Message message = obtain(h);
    message.what = what;
    return message;
  }

  public static Message obtain(Handler h, int what, Object obj) {
    Message message = obtain(h, what);
    message.obj = obj;
    return message;
  }

  public static Message obtain(Handler h, int what, int arg1, int arg2) {
    Message message = obtain(h, what);
    message.arg1 = arg1;
    message.arg2 = arg2;
    return message;
  }

  public static Message obtain(Handler h, int what, int arg1, int arg2, Object obj) {
    Message message = obtain(h, what, arg1, arg2);
    message.obj = obj;
    return message;
  }

  public void copyFrom(Message o) {
    what = o.what;
    arg1 = o.arg1;
    arg2 = o.arg2;
    obj = o.obj;
    data = o.data == null ? null : new Bundle(o.data);
  }

  public void recycle() {
    if (isInUse) {
      throw new IllegalStateException(
          "This message cannot be recycled because it is still in use.");
    }
    recycleUnchecked();
  }

  /** Empties it, as Android does; it stays in use, since it belongs to nobody from now on. */
  void recycleUnchecked() {
    isInUse = true;
    what = 0;
    arg1 = 0;
    arg2 = 0;
    obj = null;
    sendingUid = -1;
    when = 0;
    target = null;
    callback = null;
    data = null;
  }

  public long getWhen() {
    return when;
  }

  public Handler getTarget() {
    return target;
  }

  public void setTarget(Handler target) {
    this.target = target;
  }

  public Runnable getCallback() {
    return callback;
  }

  public Bundle getData() {
    if (data == null) {
      data = new Bundle();
    }
    return data;
  }

  public Bundle peekData() {
    return data;
  }

  public void setData(Bundle data) {
    this.data = data;
  }

  public void sendToTarget() {
    target.sendMessage(this);
  }

  /** Runs the message, with the context class loader of the code that posted it. */
  void dispatch() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(contextLoader);
    try {
      target.dispatchMessage(this);
    } finally {
      thread.setContextClassLoader(before);
      recycleUnchecked();
    }
  }

  void beginWork() {
    if (work == null) {
      work = poster.services().beginWork();
    }
  }

  void endWork() {
    if (work != null) {
      work.run();
      work = null;
    }
  }

  @Override
  public String toString() {
    return "{ what=" + what + " arg1=" + arg1 + " arg2=" + arg2 + " obj=" + obj + " }";
  }
}
