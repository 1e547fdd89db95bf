package android.os;

import dev.footbridge.standins.internal.StandIn;
import dev.footbridge.standins.internal.Unsupported;

/** Exists so that Parcelables compile; nothing is written to one here. */
@StandIn
public final class Parcel {
  private Parcel() {}

  public static Parcel obtain() {
    throw Unsupported.of("Parcel");
  }

  public int readInt() {
    throw Unsupported.of("Parcel");
  }

  public long readLong() {
    throw Unsupported.of("Parcel");
  }

  public String readString() {
    throw Unsupported.of("Parcel");
  }

  public void recycle() {
    throw Unsupported.of("Parcel");
  }

  public void writeInt(int val) {
    throw Unsupported.of("Parcel");
  }

  public void writeLong(long val) {
    throw Unsupported.of("Parcel");
  }

  public void writeString(String val) {
    throw Unsupported.of("Parcel");
  }
}
