import android.os.SystemClock;
import android.util.Log;
import dev.footbridge.android.BaseJsPlugin;
import dev.footbridge.android.RequestEvent;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

@JsPlugin(secondary = true)
public class PoolPlugin extends BaseJsPlugin {
  private static final ExecutorService STATIC = Executors.newSingleThreadExecutor();

  private final ExecutorService own = Executors.newSingleThreadExecutor();

  @JsEvent("pools")
  public void pools(RequestEvent req) {
    CompletableFuture<Void> inOwn = CompletableFuture.runAsync(() -> log("own"), own);
    CompletableFuture<Void> inCommon = CompletableFuture.runAsync(() -> log("common"));
    CompletableFuture<Void> inStatic = CompletableFuture.runAsync(() -> log("static"), STATIC);
    CompletableFuture.allOf(inOwn, inCommon, inStatic).join();
    req.ok();
  }

  @Override
  protected void onDestroy() {
    own.shutdown();
    STATIC.shutdown();
  }

  private void log(String pool) {
    Log.i(pool, mMiniAppInfo.appId() + " at " + SystemClock.elapsedRealtime());
  }
}
