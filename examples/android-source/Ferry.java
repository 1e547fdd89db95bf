package com.acme.ferry;

/** What the plugins share. */
final class Ferry {
  static final String TAG = "Ferry";
  static final int FARE_CENTS = 1250;

  /** The request of the payment screen; those of plugins begin at 1,000,000. */
  static final int PAYMENT = 1_000_007;

  private Ferry() {}
}
