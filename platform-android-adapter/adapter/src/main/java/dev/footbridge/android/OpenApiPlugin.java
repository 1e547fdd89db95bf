package dev.footbridge.android;

import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.engine.host.OfferedApis;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/**
 * The open APIs on {@code wx}, answered by the app's {@link MiniOpenApiProxy} (rule A6). The host
 * registers it for those that the proxy implements; apps do not.
 */
@JsPlugin(secondary = false)
public final class OpenApiPlugin extends BaseJsPlugin {
  private static final String ERR_MSG = "errMsg";

  private final MiniOpenApiProxy proxy;

  /** Creates a plugin that calls {@code proxy}. */
  OpenApiPlugin(MiniOpenApiProxy proxy) {
    this.proxy = Objects.requireNonNull(proxy, "proxy");
  }

  /** Returns the APIs that {@code proxy} implements. */
  static OfferedApis of(MiniOpenApiProxy proxy) {
    Set<String> events =
        Arrays.stream(MiniOpenApiProxy.class.getDeclaredMethods())
            .map(Method::getName)
            .filter(name -> isImplemented(proxy.getClass(), name))
            .collect(Collectors.toSet());
    return new OfferedApis(OpenApiPlugin.class, () -> new OpenApiPlugin(proxy), events);
  }

  private static boolean isImplemented(Class<?> proxy, String name) {
    try {
      return proxy
              .getMethod(name, IMiniAppContext.class, JSONObject.class, AsyncResult.class)
              .getDeclaringClass()
          != MiniOpenApiProxy.class;
    } catch (NoSuchMethodException e) {
      return false; // a synthetic method of the interface's own, as coverage tools add
    }
  }

  /** Asks {@link MiniOpenApiProxy#login}. */
  @JsEvent("login")
  public void login(RequestEvent req) {
    ask(proxy::login, req);
  }

  /** Asks {@link MiniOpenApiProxy#checkSession}. */
  @JsEvent("checkSession")
  public void checkSession(RequestEvent req) {
    ask(proxy::checkSession, req);
  }

  /** Asks {@link MiniOpenApiProxy#getUserInfo}. */
  @JsEvent("getUserInfo")
  public void getUserInfo(RequestEvent req) {
    ask(proxy::getUserInfo, req);
  }

  /** Asks {@link MiniOpenApiProxy#getUserProfile}. */
  @JsEvent("getUserProfile")
  public void getUserProfile(RequestEvent req) {
    ask(proxy::getUserProfile, req);
  }

  /** Asks {@link MiniOpenApiProxy#getPhoneNumber}. */
  @JsEvent("getPhoneNumber")
  public void getPhoneNumber(RequestEvent req) {
    ask(proxy::getPhoneNumber, req);
  }

  /** Asks {@link MiniOpenApiProxy#getEmail}. */
  @JsEvent("getEmail")
  public void getEmail(RequestEvent req) {
    ask(proxy::getEmail, req);
  }

  /** Asks {@link MiniOpenApiProxy#getNickName}. */
  @JsEvent("getNickName")
  public void getNickName(RequestEvent req) {
    ask(proxy::getNickName, req);
  }

  /** Asks {@link MiniOpenApiProxy#chooseAvatar}. */
  @JsEvent("chooseAvatar")
  public void chooseAvatar(RequestEvent req) {
    ask(proxy::chooseAvatar, req);
  }

  /** Asks {@link MiniOpenApiProxy#requestPayment}. */
  @JsEvent("requestPayment")
  public void requestPayment(RequestEvent req) {
    ask(proxy::requestPayment, req);
  }

  /** Asks {@link MiniOpenApiProxy#requestVirtualPayment}. */
  @JsEvent("requestVirtualPayment")
  public void requestVirtualPayment(RequestEvent req) {
    ask(proxy::requestVirtualPayment, req);
  }

  /** Asks {@link MiniOpenApiProxy#requestMidasPaymentGameItem}. */
  @JsEvent("requestMidasPaymentGameItem")
  public void requestMidasPaymentGameItem(RequestEvent req) {
    ask(proxy::requestMidasPaymentGameItem, req);
  }

  /** A method of the proxy. */
  private interface Hook {
    void call(IMiniAppContext context, JSONObject params, AsyncResult result);
  }

  private void ask(Hook hook, RequestEvent req) {
    hook.call(
        mMiniAppContext,
        paramsOf(req),
        (succeeded, result) -> {
          if (succeeded) {
            req.ok(result);
          } else {
            req.fail(result, reasonIn(result));
          }
        });
  }

  private static JSONObject paramsOf(RequestEvent req) {
    try {
      return new JSONObject(req.jsonParams);
    } catch (JSONException e) {
      throw new IllegalStateException("the engine passes the text of a JSON object", e);
    }
  }

  private static @Nullable String reasonIn(@Nullable JSONObject result) {
    return result == null || result.isNull(ERR_MSG) ? null : result.optString(ERR_MSG);
  }
}
