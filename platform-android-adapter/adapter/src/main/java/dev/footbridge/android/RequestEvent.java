package dev.footbridge.android;

import dev.footbridge.api.Exchange;

/** One call of an event, as its handler sees it on Android. */
public final class RequestEvent extends dev.footbridge.api.RequestEvent {
  /** A reference to the Activity that shows the program (rule A1). */
  public final ActivityRef activityRef;

  RequestEvent(Exchange exchange, ActivityRef activityRef) {
    super(exchange);
    this.activityRef = activityRef;
  }
}
