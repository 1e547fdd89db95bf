package android.annotation;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Tells Android's lint tool to be quiet; nothing here reads it. */
@Retention(RetentionPolicy.CLASS)
public @interface SuppressLint {
  String[] value();
}
