package android.annotation;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Tells Android's lint tool which version the code is for; nothing here reads it. */
@Retention(RetentionPolicy.CLASS)
public @interface TargetApi {
  int value();
}
