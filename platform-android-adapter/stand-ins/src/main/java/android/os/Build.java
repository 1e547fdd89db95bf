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
    public static final int BASE_1_1 = 2;
    public static final int CUPCAKE = 3;
    public static final int DONUT = 4;
    public static final int ECLAIR = 5;
    public static final int ECLAIR_0_1 = 6;
    public static final int ECLAIR_MR1 = 7;
    public static final int FROYO = 8;
    public static final int GINGERBREAD = 9;
    public static final int GINGERBREAD_MR1 = 10;
    public static final int HONEYCOMB = 11;
    public static final int HONEYCOMB_MR1 = 12;
    public static final int HONEYCOMB_MR2 = 13;
    public static final int ICE_CREAM_SANDWICH = 14;
    public static final int ICE_CREAM_SANDWICH_MR1 = 15;
    public static final int JELLY_BEAN = 16;
    public static final int JELLY_BEAN_MR1 = 17;
    public static final int JELLY_BEAN_MR2 = 18;
    public static final int KITKAT = 19;
    public static final int KITKAT_WATCH = 20;
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
    public static final int CUR_DEVELOPMENT = 10000;

    public VERSION_CODES() {}
  }

  /** Returns a value that the compiler does not copy into plugins, as Android's are. */
  private static String given(String value) {
    return value;
  }
}
