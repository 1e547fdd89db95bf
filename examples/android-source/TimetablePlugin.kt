package com.acme.ferry

import android.util.Log
import com.tencent.tmfmini.sdk.annotation.JsEvent
import com.tencent.tmfmini.sdk.annotation.JsPlugin
import com.tencent.tmfmini.sdk.launcher.core.model.RequestEvent
import com.tencent.tmfmini.sdk.launcher.core.plugins.BaseJsPlugin
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import org.json.JSONArray
import org.json.JSONObject

/** Knows when the ferry sails, and boards passengers one by one. */
@JsPlugin(secondary = true)
class TimetablePlugin : BaseJsPlugin() {
  private val scope = CoroutineScope(Dispatchers.Main + SupervisorJob())

  @JsEvent("timetable")
  fun timetable(req: RequestEvent) {
    val port = JSONObject(req.jsonParams).optString("port")
    scope.launch {
      delay(300)
      Log.d(Ferry.TAG, "timetable of $port for ${mMiniAppInfo.appId}")
      req.ok(JSONObject().put("port", port).put("sails", JSONArray(listOf("08:10", "17:40"))))
    }
  }

  @JsEvent("board")
  fun board(req: RequestEvent) {
    val persons = JSONObject(req.jsonParams).optInt("persons")
    scope.launch {
      for (person in 1..persons) {
        delay(50)
        req.sendState(req, JSONObject().put("aboard", person))
      }
      val screen = mMiniAppContext.attachedActivity.javaClass.simpleName
      req.ok(JSONObject().put("aboard", persons).put("shown", screen.isNotEmpty()))
    }
  }
}
