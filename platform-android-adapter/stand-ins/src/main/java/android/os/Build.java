package android.os;

import dev.footbridge.standins.internal.StandIn;

/** An imagined device of Android 14. */
@StandIn
public class Build {
  public static final String UNKNOWN = "unknown";
  public static final String BOARD = given("footbridge");
  public static final String BRAND = given("footbridge");
  public static final String DEVICE = given("standin");
  public static final String DISPLAY = given("footbridge stand-ins");
  public static final String FINGERPRINT =
      given("footbridge/standin/standin:14/0/0:user/test-keys");
  public static final String HARDWARE = given("jvm");
  public static final String ID = given("0");
  public static final String MANUFACTURER = given("Footbridge");
  public static final String MODEL = given("stand-in");
  public static final String PRODUCT = given("standin");
  public static final String TAGS = given("test-keys");
  public static final String TYPE = given("user");

  @SuppressWarnings("MutablePublicArray") // as Android declares it
  public static final String[] SUPPORTED_ABIS = {"arm64-v8a"};

  public Build() {}

  /** The version of Android. */
  @StandIn
  public static class VERSION {
    public static final String CODENAME = given("REL");
    public static final String INCREMENTAL = given("0");
    public static final String RELEASE = given("14");
    public static final int SDK_INT = Integer.parseInt("34");

    public VERSION() {}
  }

  /** The versions by name. */
  @StandIn
  public static class VERSION_CODES {
    public static final int BASE = 1;
    public static final int LOLLIPOP = 21;
    public static final int LOLLIPOP_MR1 = 22;
    public static final int M = 23;
    public static final int N = 24;
    public static final int N_MR1 = 25;
    public static final int O = 26;
    public static final int O_MR1 = 27;
    public static final int P = 28;
    public static final int Q = 29;
    public static final int R = 30;
    public static final int S = 31;
    public static final int S_V2 = 32;
    public static final int TIRAMISU = 33;
    public static final int UPSIDE_DOWN_CAKE = 34;

    public VERSION_CODES() {}
  }

  /** Returns a value that the compiler does not copy into plugins, as Android's are. */
  private static String given(String value) {
    return value;
  }
}
