package dev.footbridge.examples.android;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robolectric.Shadows.shadowOf;

import android.app.Activity;
import android.view.ViewGroup;
import dev.footbridge.android.robolectric.AndroidTestRunner;
import dev.footbridge.android.robolectric.Assets;
import dev.footbridge.android.robolectric.MainLooper;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.android.controller.ActivityController;
import org.robolectric.annotation.Config;
import org.robolectric.shadows.ShadowActivity.IntentForResult;
import org.robolectric.shadows.ShadowLog;

/** The whole example, on Android's own framework code. */
@RunWith(AndroidTestRunner.class)
@Config(sdk = 34, application = PickerApp.class)
public final class PickerActivityTest {
  @Before
  public void addAssets() {
    Assets.add(RuntimeEnvironment.getApplication(), Path.of("src/main/assets"));
  }

  @Test
  public void aContactIsPickedInAnActivityAndGetsTheCard() {
    ActivityController<PickerActivity> picker =
        Robolectric.buildActivity(PickerActivity.class).setup();

    IntentForResult started =
        MainLooper.awaitNonNull(() -> shadowOf(picker.get()).getNextStartedActivityForResult());
    Activity contacts =
        Robolectric.buildActivity(PickContactActivity.class, started.intent).setup().get();
    assertThat(contacts.getTitle()).hasToString("Who gets the card?");
    ViewGroup content = contacts.findViewById(android.R.id.content);
    ((ViewGroup) content.getChildAt(0)).getChildAt(1).performClick();

    shadowOf(picker.get())
        .receiveResult(
            started.intent,
            shadowOf(contacts).getResultCode(),
            shadowOf(contacts).getResultIntent());
    MainLooper.await(picker.get().program().whenIdle());

    assertThat(console()).containsExactly("picked Grace", "25 %", "50 %", "75 %", "100 %", "sent");
    picker.get().finish();
    picker.pause().stop().destroy();
    MainLooper.await(picker.get().program().closeAsync());
  }

  private static List<String> console() {
    return ShadowLog.getLogsForTag("Footbridge").stream()
        .map(item -> item.msg.substring("wx-picker: ".length()))
        .collect(Collectors.toList());
  }
}
