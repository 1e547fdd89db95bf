#!/bin/sh
# Tests the launcher from outside: where it can be called from, what it says, what it returns, and
# that it survives what another launcher left behind. Rebuilds once. Takes a minute at most.
set -u

home=$(CDPATH='' cd -- "$(dirname -- "$0")/../../../../.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

# expect NAME STATUS PATTERN COMMAND...: the status, and a pattern in what was printed.
expect() {
  name=$1 status=$2 pattern=$3
  shift 3
  output=$("$@" 2>&1)
  found=$?
  if [ "$found" -ne "$status" ] || ! printf '%s\n' "$output" | grep -q -- "$pattern"; then
    printf 'FAILED %s: expected status %s and "%s", but found status %s and:\n%s\n' \
      "$name" "$status" "$pattern" "$found" "$output"
    failures=$((failures + 1))
  else
    printf 'ok     %s\n' "$name"
  fi
}

in_folder() { (cd "$1" && shift && "$@"); }

mkdir "$work/a folder"
printf 'console.log("héllo", wx.canIUse("getDeviceInfo"));\n' >"$work/a folder/app.js"
printf 'undefined.x;\n' >"$work/throws.js"
ln -s "$home/footbridge" "$work/link"
ln -s ../link "$work/a folder/second"

expect 'says its version' 0 'footbridge' "$home/footbridge" --version
expect 'shows its help' 0 'footbridge run --help' "$home/footbridge" --help
expect 'runs in another folder' 0 'héllo true' in_folder "$work" "$home/footbridge" run 'a folder'
expect 'runs through links' 0 'héllo true' in_folder "$work/a folder" ./second run .
expect 'runs in a bare environment' 0 'héllo true' \
  env -i PATH="$PATH" "$home/footbridge" run "$work/a folder"
expect 'fails with the program' 1 'TypeError' "$home/footbridge" run "$work/throws.js"
expect 'refuses an unknown option' 2 "unknown option '--no-such'" "$home/footbridge" --no-such
expect 'refuses a JAVA_HOME without Java' 2 'set it to a JDK' \
  env JAVA_HOME="$work" "$home/footbridge" --version

expect 'prints what it runs on' 0 '^in force  *GraalJS' "$home/footbridge" doctor
expect 'uses its archive of classes' 0 '^class archive  *in use' "$home/footbridge" doctor
# An archive of classes that is damaged is made again: at once if that shows from outside, and after
# Java crashed on it if not.
archive=$(ls "$home"/bridge-engine/cli/target/fast/java-*.jsa)
bytes=$(($(wc -c <"$archive")))
damage() {
  chmod u+w "$archive"
  case $1 in
    truncated) dd if=/dev/null of="$archive" bs=1 seek=$((bytes / 2)) 2>/dev/null ;;
    empty) : >"$archive" ;;
    overwritten) printf 'rubbish' | dd of="$archive" bs=1 seek=$((bytes / 3)) conv=notrunc 2>/dev/null ;;
    replaced) head -c "$bytes" /dev/zero >"$archive" ;;
    missing) rm "$archive" ;;
    folder) rm "$archive" && mkdir "$archive" ;;
    pipe) rm "$archive" && mkfifo "$archive" ;;
    unsummed) rm "$archive.sum" ;;
    tornsum) printf '123' >"$archive.sum" ;;
  esac
  [ "$1" = missing ] || [ "$1" = unsummed ] || touch -d '+2 seconds' "$archive" 2>/dev/null || :
}
for how in truncated empty overwritten replaced missing folder pipe unsummed tornsum; do
  damage "$how"
  expect "makes an archive again that is $how" 0 'preparing quick starts' "$home/footbridge" --version
  expect "uses the one after one that was $how" 0 '^class archive  *in use' "$home/footbridge" doctor
done
chmod u+w "$archive"
cp -p "$archive" "$work/archive"
# Zeros in its data, with the size and the time of the good one.
dd if=/dev/zero of="$archive" bs=4096 seek=16 count=1000 conv=notrunc 2>/dev/null
touch -r "$work/archive" "$archive"
expect 'says why Java crashed' 134 'archive of classes .* was damaged' \
  in_folder "$work" "$home/footbridge" --version
expect 'makes the archive again after a crash' 0 'preparing quick starts' "$home/footbridge" --version
set -- "$work"/hs_err*
[ ! -e "$1" ] || {
  printf 'FAILED leaves %s\n' "$1"
  failures=$((failures + 1))
}

jar=$(ls "$home"/bridge-engine/cli/target/fast/bridge-engine-cli-*.jar)
printf 'torn' >"$jar"
touch -d '+2 seconds' "$jar" 2>/dev/null || :
expect 'builds again what was torn' 0 '^footbridge [0-9]' "$home/footbridge" --version

# Streams that are closed, or that nobody reads, and a full disk.
closed_output() { "$home/footbridge" --version >&-; }
closed_error() { "$home/footbridge" --no-such 2>&-; }
closed_input() { "$home/footbridge" run "$work/a folder" <&-; }
full_output() { "$home/footbridge" "$@" >/dev/full; }
unread_output() { { "$home/footbridge" run "$work/endless.js" --timeout 1h || echo "status $?" >&2; } | head -1; }
printf 'setInterval(() => console.log("x".repeat(10000)), 1);\n' >"$work/endless.js"
expect 'says that its output is closed' 3 'the standard output is closed' closed_output
expect 'runs without an error output' 2 '' closed_error
expect 'runs without an input' 0 'héllo true' closed_input
expect 'ends when nobody reads' 0 'status 3' unread_output
if [ -e /dev/full ]; then
  expect 'says that its output is full' 3 'could not be written: No space' full_output --version
  expect 'says so of a run' 3 'could not be written: No space' full_output run "$work/a folder"
fi

expect 'refuses to optimize without a JDK 25' 2 'needs a JDK 25' \
  env FOOTBRIDGE_JDK25_HOME="$work" "$home/footbridge" run --optimize "$work/a folder"
case $("$home/footbridge" doctor) in
  *'will run on the JDK in'*)
    expect 'optimizes' 0 'compiled by' "$home/footbridge" doctor --optimize
    expect 'runs optimized' 0 'héllo true' "$home/footbridge" run --optimize "$work/a folder"
    ;;
esac

# A plugin with types of Android, for which the launcher builds the stand-ins; the app's proxy of
# open APIs beside it; and android.jar.
mkdir -p "$work/android" "$work/jar/android/app"
printf '{"plugins": ["Says.java", "Login.java"]}\n' >"$work/android/footbridge.json"
cat >"$work/android/app.js" <<'EOF'
wx.invokeNativePlugin({ api_name: "say" });
wx.login().then((res) => console.log("logged in with", res.code, typeof wx.checkSession));
EOF
cat >"$work/android/Login.java" <<'EOF'
import dev.footbridge.android.*;
import dev.footbridge.api.ProxyService;
import java.util.Map;
import org.json.JSONObject;

@ProxyService(proxy = MiniOpenApiProxy.class)
public class Login implements MiniOpenApiProxy {
  @Override public void login(IMiniAppContext context, JSONObject params, AsyncResult result) {
    String code = "code-for-" + context.getMiniAppInfo().appId;
    result.onReceiveResult(true, new JSONObject(Map.of("code", code)));
  }
}
EOF
cat >"$work/android/Says.java" <<'EOF'
import android.util.Log;
import dev.footbridge.android.*;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;

@JsPlugin(secondary = true)
public class Says extends BaseJsPlugin {
  @JsEvent("say") public void say(RequestEvent req) {
    Log.i("Says", "in " + req.activityRef.get().getPackageName());
    req.ok();
  }
}
EOF
: >"$work/jar/android/app/Activity.class"
expect 'runs a plugin with types of Android' 0 'Says: in dev.footbridge.app' \
  "$home/footbridge" run "$work/android"
for runtime in graaljs quickjs; do
  expect "answers open APIs on $runtime" 0 'logged in with code-for-android undefined' \
    "$home/footbridge" run "$work/android" --runtime "$runtime"
done
expect 'refuses android.jar beside the stand-ins' 2 'take android.jar off the class path' \
  "$home/footbridge" run "$work/android" --classpath "$work/jar"

# They are built wherever the plugin's source is, and for a test file whose folder maps imports.
away="$home/bridge-engine/cli/target/fast/android"
rm -rf "$away"
mkdir -p "$work/elsewhere" "$work/mapped"
printf '{"plugins": ["../android/Says.java"]}\n' >"$work/elsewhere/footbridge.json"
printf 'wx.invokeNativePlugin({ api_name: "say" });\n' >"$work/elsewhere/app.js"
expect 'builds the stand-ins for a source elsewhere' 0 'building the stand-ins' \
  "$home/footbridge" run "$work/elsewhere" --trust
expect 'refuses a source elsewhere' 2 'Says.java is outside of the folder' \
  "$home/footbridge" run "$work/elsewhere"
rm -rf "$away"
printf 'it("passes", () => expect(1).toBe(1));\n' >"$work/mapped/a.test.js"
printf '"";\n' >"$work/mapped/app.js"
printf '{"imports": "tcsas", "plugins": ["../android/Says.java"]}\n' >"$work/mapped/footbridge.json"
expect 'builds the stand-ins for a test file' 0 'building the stand-ins' \
  "$home/footbridge" test "$work/mapped/a.test.js" --trust
rm -rf "$away"
expect 'builds the stand-ins on request' 0 'building the stand-ins' "$home/footbridge" build-android

# Classes compiled against a vendor's library. The mapping extends one that needs the stand-ins.
mkdir -p "$work/remap/java/com/acme/sdk" "$work/remap/sdk" "$work/remap/classes"
vendor() { printf 'package com.acme.sdk;\n%s\n' "$2" >"$work/remap/java/com/acme/sdk/$1.java"; }
vendor BaseJsPlugin 'public class BaseJsPlugin {}'
vendor RequestEvent 'public class RequestEvent { public void ok() {} }'
vendor JsPlugin '@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
public @interface JsPlugin { boolean secondary(); }'
vendor JsEvent '@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
public @interface JsEvent { String value(); }'
cat >"$work/remap/Mapped.java" <<'EOF'
import com.acme.sdk.*;

@JsPlugin(secondary = true)
public class Mapped extends BaseJsPlugin {
  @JsEvent("mapped") public void mapped(RequestEvent req) { req.ok(); }
}
EOF
cat >"$work/remap/acme.json" <<'EOF'
{
  "extends": "tcsas",
  "types": {
    "com.acme.sdk.BaseJsPlugin": "dev.footbridge.api.BaseJsPlugin",
    "com.acme.sdk.JsEvent": "dev.footbridge.api.JsEvent",
    "com.acme.sdk.JsPlugin": "dev.footbridge.api.JsPlugin",
    "com.acme.sdk.RequestEvent": "dev.footbridge.api.RequestEvent"
  }
}
EOF
printf 'wx.invokeNativePlugin({ api_name: "mapped" });\n' >"$work/remap/app.js"
"${JAVA_HOME:+$JAVA_HOME/bin/}javac" -d "$work/remap/sdk" "$work"/remap/java/com/acme/sdk/*.java
"${JAVA_HOME:+$JAVA_HOME/bin/}javac" -d "$work/remap/classes" -cp "$work/remap/sdk" \
  "$work/remap/Mapped.java"
remap() {
  "$home/footbridge" remap "$work/remap/classes" "$work/remap/mapped.jar" \
    --imports "$work/remap/acme.json"
}
rm -rf "$home/bridge-engine/cli/target/fast/android"
expect 'builds the stand-ins before it remaps' 0 'building the stand-ins' remap
expect 'remaps classes' 0 '^1 of 1 classes were mapped' remap
expect 'runs remapped classes' 0 '1 call: 1 ok' "$home/footbridge" run "$work/remap" \
  --plugin Mapped --classpath "$work/remap/mapped.jar"

# A plugin that ends Java, and signals, which must reach Java.
mkdir "$work/end"
cat >"$work/end/End.java" <<'EOF'
import dev.footbridge.api.*;

@JsPlugin(secondary = true)
public class End extends BaseJsPlugin {
  @JsEvent("exit") public String exit(RequestEvent req) { System.exit(0); return ""; }
  @JsEvent("halt") public String halt(RequestEvent req) { Runtime.getRuntime().halt(0); return ""; }
  @JsEvent("hang") public void hang(RequestEvent req) throws Exception { Thread.sleep(100_000); }
}
EOF
printf '{"plugins": ["End.java"]}\n' >"$work/end/footbridge.json"

# calls NAME: a program that calls this handler.
calls() { printf 'wx.invokeNativePlugin({ api_name: "%s", sync: %s });\n' "$1" "$2" >"$work/end/app.js"; }

# stopped SIGNAL: runs a program, and sends the launcher a signal while its handler hangs.
stopped() {
  : >"$work/out" # or it has what the last one printed
  "$home/footbridge" run "$work/end" >"$work/out" 2>&1 &
  launcher=$!
  until grep -q hang "$work/out"; do sleep 0.1; done
  kill "-$1" "$launcher"
  wait "$launcher"
  status=$?
  cat "$work/out"
  return $status
}

calls exit true
expect 'fails if a plugin exits' 1 'System.exit was called at End.exit' \
  "$home/footbridge" run "$work/end"
calls halt true
expect 'fails if a plugin halts' 1 'ended without a result' "$home/footbridge" run "$work/end"
calls hang false
expect 'passes SIGTERM on' 143 'exit 1$' stopped TERM
if sh -c 'kill -HUP $$' 2>/dev/null; then
  printf 'SIGHUP is ignored here, as below nohup: not tested\n'
else
  expect 'passes SIGHUP on' 129 'exit 1$' stopped HUP
fi

# A plugin in Kotlin, whose compiler is fetched on first use.
mkdir "$work/kotlin" "$work/bin"
cat >"$work/kotlin/Pay.kt" <<'EOF'
import dev.footbridge.api.*
import kotlinx.coroutines.*

@JsPlugin(secondary = true)
class Pay : BaseJsPlugin() {
  @JsEvent("pay")
  fun pay(req: RequestEvent) {
    CoroutineScope(Dispatchers.Main).launch {
      delay(30)
      req.ok(mapOf("paid" to true))
    }
  }
}
EOF
printf '{"plugins": ["Pay.kt"]}\n' >"$work/kotlin/footbridge.json"
printf 'wx.invokeNativePlugin({ api_name: "pay" });\n' >"$work/kotlin/app.js"
printf 'class Bad {\n  fun pay() = price()\n}\n' >"$work/Bad.kt"
printf '#!/bin/sh\necho no network\nexit 1\n' >"$work/bin/mvn"
chmod +x "$work/bin/mvn"
offline() { env PATH="$work/bin:$PATH" "$@"; }
XDG_CACHE_HOME=$work/cache
export XDG_CACHE_HOME

rm -rf "$home/bridge-engine/cli/target/fast/kotlin"
expect 'says why Kotlin is not fetched' 2 "no network" offline "$home/footbridge" run "$work/kotlin"
expect 'says what to do without Kotlin' 2 'Pay.kt: a .kt file needs.*fetch-kotlin' \
  offline "$home/footbridge" run "$work/kotlin"
expect 'fetches Kotlin' 0 "fetching Kotlin's compiler" "$home/footbridge" fetch-kotlin
expect 'runs a plugin in Kotlin' 0 'ok {"paid":true}' offline "$home/footbridge" run "$work/kotlin"
expect 'says where Kotlin is wrong' 2 "Bad.kt:2:15: Unresolved reference 'price'" \
  "$home/footbridge" run "$work/a folder" --plugin "$work/Bad.kt"
rm -rf "$home/bridge-engine/cli/target/fast/kotlin"
expect 'needs no compiler again' 0 'ok {"paid":true}' \
  offline "$home/footbridge" run "$work/kotlin" --runtime quickjs
expect 'fetches Kotlin when it needs it' 2 "fetching Kotlin's compiler" \
  "$home/footbridge" run "$work/a folder" --plugin "$work/Bad.kt"

# A launcher that died while it built leaves its lock.
lock=$home/bridge-engine/cli/target/fast.lock
mkdir "$lock"
sh -c 'echo $$' >"$lock/pid"
touch -t 200001010000 "$home/bridge-engine/cli/target/fast/built"
expect 'builds despite a lock left behind' 0 'building' "$home/footbridge" --version
expect 'does not build twice' 0 '^footbridge [0-9]' "$home/footbridge" --version

[ "$failures" -eq 0 ]
