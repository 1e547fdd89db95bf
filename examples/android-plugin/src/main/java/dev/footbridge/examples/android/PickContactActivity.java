package dev.footbridge.examples.android;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.widget.Button;
import android.widget.LinearLayout;

/** Shows two contacts, and returns the name of the one that is tapped. */
public final class PickContactActivity extends Activity {
  static final String TITLE = "title";
  static final String NAME = "name";

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    setTitle(getIntent().getStringExtra(TITLE));
    LinearLayout list = new LinearLayout(this);
    for (String name : new String[] {"Ada", "Grace"}) {
      Button button = new Button(this);
      button.setText(name);
      button.setOnClickListener(view -> pick(name));
      list.addView(button);
    }
    setContentView(list);
  }

  private void pick(String name) {
    setResult(RESULT_OK, new Intent().putExtra(NAME, name));
    finish();
  }
}
