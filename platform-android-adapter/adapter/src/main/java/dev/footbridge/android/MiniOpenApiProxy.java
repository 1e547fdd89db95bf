package dev.footbridge.android;

import org.json.JSONObject;

/**
 * Answers the open APIs: those of the platform that need the app's users and payment, such as
 * {@code wx.login} (rule A6). The app implements those that it offers. A method that it leaves out
 * is not on {@code wx}.
 *
 * <pre>{@code
 * @ProxyService(proxy = MiniOpenApiProxy.class)
 * public class MiniOpenApiProxyImpl implements MiniOpenApiProxy {
 *   @Override
 *   public void login(IMiniAppContext context, JSONObject params, AsyncResult result) {
 *     accounts.newCode(context.getMiniAppInfo().appId, code -> result.onReceiveResult(true, code));
 *   }
 * }
 * }</pre>
 *
 * <p>Each method is called as an asynchronous handler is: on the main thread, one call at a time
 * per program. It answers through {@code result}, then or later, from any thread. {@code params}
 * are the options of the call, without functions. What it throws ends the call as a failure.
 */
public interface MiniOpenApiProxy {
  /**
   * Answers {@code wx.login}, with the {@code code} that the program's server exchanges for a
   * session.
   */
  default void login(IMiniAppContext context, JSONObject params, AsyncResult result) {
    throw new UnsupportedOperationException("login is not implemented");
  }

  /** Answers {@code wx.checkSession}: a failure means that the session has expired. */
  default void checkSession(IMiniAppContext context, JSONObject params, AsyncResult result) {
    throw new UnsupportedOperationException("checkSession is not implemented");
  }

  /** Answers {@code wx.getUserInfo}, with the user under {@code userInfo}. */
  default void getUserInfo(IMiniAppContext context, JSONObject params, AsyncResult result) {
    throw new UnsupportedOperationException("getUserInfo is not implemented");
  }

  /** Answers {@code wx.getUserProfile}, with the user under {@code userInfo}. */
  default void getUserProfile(IMiniAppContext context, JSONObject params, AsyncResult result) {
    throw new UnsupportedOperationException("getUserProfile is not implemented");
  }

  /** Answers {@code wx.getPhoneNumber}. */
  default void getPhoneNumber(IMiniAppContext context, JSONObject params, AsyncResult result) {
    throw new UnsupportedOperationException("getPhoneNumber is not implemented");
  }

  /** Answers {@code wx.getEmail}. */
  default void getEmail(IMiniAppContext context, JSONObject params, AsyncResult result) {
    throw new UnsupportedOperationException("getEmail is not implemented");
  }

  /** Answers {@code wx.getNickName}. */
  default void getNickName(IMiniAppContext context, JSONObject params, AsyncResult result) {
    throw new UnsupportedOperationException("getNickName is not implemented");
  }

  /** Answers {@code wx.chooseAvatar}. */
  default void chooseAvatar(IMiniAppContext context, JSONObject params, AsyncResult result) {
    throw new UnsupportedOperationException("chooseAvatar is not implemented");
  }

  /** Answers {@code wx.requestPayment}. */
  default void requestPayment(IMiniAppContext context, JSONObject params, AsyncResult result) {
    throw new UnsupportedOperationException("requestPayment is not implemented");
  }

  /** Answers {@code wx.requestVirtualPayment}. */
  default void requestVirtualPayment(
      IMiniAppContext context, JSONObject params, AsyncResult result) {
    throw new UnsupportedOperationException("requestVirtualPayment is not implemented");
  }

  /** Answers {@code wx.requestMidasPaymentGameItem}. */
  default void requestMidasPaymentGameItem(
      IMiniAppContext context, JSONObject params, AsyncResult result) {
    throw new UnsupportedOperationException("requestMidasPaymentGameItem is not implemented");
  }
}
