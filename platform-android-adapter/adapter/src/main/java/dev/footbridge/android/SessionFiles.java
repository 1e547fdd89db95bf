package dev.footbridge.android;

import android.util.Log;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.CallListener;
import dev.footbridge.engine.observe.Outcome;
import dev.footbridge.engine.observe.ProgramListener;
import dev.footbridge.engine.recording.Redaction;
import dev.footbridge.engine.recording.SessionRecorder;
import dev.footbridge.engine.spi.Payload;
import java.io.BufferedWriter;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records each program to a file of its own. Two programs with equal descriptions cannot be
 * distinguished while both run: when the second is launched, the recording of the first ends.
 */
final class SessionFiles implements CallListener, ProgramListener {
  private final File folder;
  private final Redaction redaction;
  private final Map<MiniAppInfo, Integer> running = new HashMap<>(); // guarded by this
  private final Map<MiniAppInfo, SessionRecorder> recorders = new HashMap<>(); // guarded by this

  SessionFiles(File folder, Redaction redaction) {
    this.folder = folder;
    this.redaction = redaction;
  }

  @Override
  public synchronized void launched(MiniAppInfo program) {
    int programs = running.merge(program, 1, Integer::sum);
    if (programs == 1) {
      open(program);
    } else {
      close(program);
      Log.w(
          Logcat.TAG,
          program.appId()
              + ": launched again while it runs; the recording ends, since it would mix the two");
    }
  }

  @Override
  public synchronized void ended(MiniAppInfo program, boolean killed) {
    running.computeIfPresent(program, (info, programs) -> programs == 1 ? null : programs - 1);
    close(program);
  }

  @Override
  public void started(BridgeCall call) {
    SessionRecorder recorder = of(call.program());
    if (recorder != null) {
      recorder.started(call);
    }
  }

  @Override
  public void state(BridgeCall call, Payload state) {
    SessionRecorder recorder = of(call.program());
    if (recorder != null) {
      recorder.state(call, state);
    }
  }

  @Override
  public void ended(BridgeCall call, Outcome outcome) {
    SessionRecorder recorder = of(call.program());
    if (recorder != null) {
      recorder.ended(call, outcome);
    }
  }

  @Override
  public void hostEvent(MiniAppInfo program, String name, Payload data) {
    SessionRecorder recorder = of(program);
    if (recorder != null) {
      recorder.hostEvent(program, name, data);
    }
  }

  private synchronized @Nullable SessionRecorder of(MiniAppInfo program) {
    return recorders.get(program);
  }

  private void open(MiniAppInfo program) { // holds this
    try {
      File file = newFile(program.appId());
      var out =
          new BufferedWriter(
              new OutputStreamWriter(new FileOutputStream(file), StandardCharsets.UTF_8));
      recorders.put(program, new SessionRecorder(out, Clock.system(), program, redaction));
      Log.i(Logcat.TAG, program.appId() + ": recorded to " + file);
    } catch (IOException e) {
      Log.w(Logcat.TAG, program.appId() + ": cannot be recorded in " + folder, e);
    }
  }

  /** Creates the program's next file, with the first free number: wx-shop-1.jsonl, and so on. */
  private File newFile(String appId) throws IOException {
    if (!folder.isDirectory() && !folder.mkdirs()) {
      throw new IOException("the folder cannot be created");
    }
    String name = appId.replaceAll("[^A-Za-z0-9._-]", "_");
    for (int i = 1; ; i++) {
      File file = new File(folder, name + "-" + i + ".jsonl");
      if (file.createNewFile()) {
        return file;
      }
    }
  }

  private void close(MiniAppInfo program) { // holds this
    SessionRecorder recorder = recorders.remove(program);
    if (recorder != null) {
      try {
        recorder.close();
      } catch (IOException e) {
        Log.w(Logcat.TAG, program.appId() + ": its recording is incomplete", e);
      }
    }
  }
}
