package android.os;

import dev.footbridge.standins.internal.StandIn;

/** A value that Bundles and Intents carry; here as it is, since there is no other process. */
@StandIn
public interface Parcelable {
  int CONTENTS_FILE_DESCRIPTOR = 1;
  int PARCELABLE_WRITE_RETURN_VALUE = 1;

  interface Creator<T> {
    T createFromParcel(Parcel source);

    T[] newArray(int size);
  }

  int describeContents();

  void writeToParcel(Parcel dest, int flags);
}
