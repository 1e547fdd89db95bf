package android.os;

import dev.footbridge.standins.internal.StandIn;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;

/** Values by key. Nothing is copied or written: the other side gets the same objects. */
@StandIn
public final class Bundle extends BaseBundle implements Cloneable, Parcelable {
  public static final Bundle EMPTY = new Bundle(Collections.emptyMap()); // programs share it

  public Bundle() {}

  private Bundle(Map<String, Object> values) {
    super(values);
  }

  public Bundle(int capacity) {}

  public Bundle(Bundle b) {
    putValues(b);
  }

  public Bundle(ClassLoader loader) {}

  public void setClassLoader(ClassLoader loader) {}

  public ClassLoader getClassLoader() {
    return Bundle.class.getClassLoader();
  }

  @Override
  public Object clone() {
    return new Bundle(this);
  }

  public Bundle deepCopy() {
    Bundle copy = new Bundle();
    for (String key : keySet()) {
      Object value = get(key, Object.class, null);
      copy.put(key, value instanceof Bundle inner ? inner.deepCopy() : value);
    }
    return copy;
  }

  public void putAll(Bundle bundle) {
    putValues(bundle);
  }

  public void putByte(String key, byte value) {
    put(key, value);
  }

  public byte getByte(String key) {
    return getByte(key, (byte) 0);
  }

  public Byte getByte(String key, byte defaultValue) {
    return get(key, Byte.class, defaultValue);
  }

  public void putChar(String key, char value) {
    put(key, value);
  }

  public char getChar(String key) {
    return getChar(key, (char) 0);
  }

  public char getChar(String key, char defaultValue) {
    return get(key, Character.class, defaultValue);
  }

  public void putShort(String key, short value) {
    put(key, value);
  }

  public short getShort(String key) {
    return getShort(key, (short) 0);
  }

  public short getShort(String key, short defaultValue) {
    return get(key, Short.class, defaultValue);
  }

  public void putFloat(String key, float value) {
    put(key, value);
  }

  public float getFloat(String key) {
    return getFloat(key, 0f);
  }

  public float getFloat(String key, float defaultValue) {
    return get(key, Float.class, defaultValue);
  }

  public void putByteArray(String key, byte[] value) {
    put(key, value);
  }

  public byte[] getByteArray(String key) {
    return get(key, byte[].class, null);
  }

  public void putCharArray(String key, char[] value) {
    put(key, value);
  }

  public char[] getCharArray(String key) {
    return get(key, char[].class, null);
  }

  public void putShortArray(String key, short[] value) {
    put(key, value);
  }

  public short[] getShortArray(String key) {
    return get(key, short[].class, null);
  }

  public void putFloatArray(String key, float[] value) {
    put(key, value);
  }

  public float[] getFloatArray(String key) {
    return get(key, float[].class, null);
  }

  public void putCharSequenceArray(String key, CharSequence[] value) {
    put(key, value);
  }

  public CharSequence[] getCharSequenceArray(String key) {
    return get(key, CharSequence[].class, null);
  }

  public void putParcelableArray(String key, Parcelable[] value) {
    put(key, value);
  }

  @Deprecated
  public Parcelable[] getParcelableArray(String key) {
    return get(key, Parcelable[].class, null);
  }

  public void putBundle(String key, Bundle value) {
    put(key, value);
  }

  public Bundle getBundle(String key) {
    return get(key, Bundle.class, null);
  }

  public void putCharSequence(String key, CharSequence value) {
    put(key, value);
  }

  public CharSequence getCharSequence(String key) {
    return getCharSequence(key, null);
  }

  public CharSequence getCharSequence(String key, CharSequence defaultValue) {
    return get(key, CharSequence.class, defaultValue);
  }

  public void putParcelable(String key, Parcelable value) {
    put(key, value);
  }

  @Deprecated
  @SuppressWarnings({"TypeParameterUnusedInFormals", "unchecked"}) // as Android declares it
  public <T extends Parcelable> T getParcelable(String key) {
    return (T) get(key, Parcelable.class, null);
  }

  public <T> T getParcelable(String key, Class<T> clazz) {
    return get(key, clazz, null);
  }

  public void putSerializable(String key, Serializable value) {
    put(key, value);
  }

  @Deprecated
  public Serializable getSerializable(String key) {
    return get(key, Serializable.class, null);
  }

  public <T extends Serializable> T getSerializable(String key, Class<T> clazz) {
    return get(key, clazz, null);
  }

  public void putIntegerArrayList(String key, ArrayList<Integer> value) {
    put(key, value);
  }

  public ArrayList<Integer> getIntegerArrayList(String key) {
    return list(key);
  }

  public void putStringArrayList(String key, ArrayList<String> value) {
    put(key, value);
  }

  public ArrayList<String> getStringArrayList(String key) {
    return list(key);
  }

  public void putCharSequenceArrayList(String key, ArrayList<CharSequence> value) {
    put(key, value);
  }

  public ArrayList<CharSequence> getCharSequenceArrayList(String key) {
    return list(key);
  }

  public void putParcelableArrayList(String key, ArrayList<? extends Parcelable> value) {
    put(key, value);
  }

  @Deprecated
  @SuppressWarnings("TypeParameterUnusedInFormals") // as Android declares it
  public <T extends Parcelable> ArrayList<T> getParcelableArrayList(String key) {
    return list(key);
  }

  public <T> ArrayList<T> getParcelableArrayList(String key, Class<? extends T> clazz) {
    ArrayList<T> found = list(key);
    boolean isOfType = found == null || found.stream().allMatch(each -> isA(clazz, each));
    return isOfType ? found : null;
  }

  private static boolean isA(Class<?> type, Object value) {
    return value == null || type.isInstance(value);
  }

  @SuppressWarnings("unchecked") // as Android's own: the caller says what was put
  private <T> ArrayList<T> list(String key) {
    return (ArrayList<T>) get(key, ArrayList.class, null);
  }

  @Override
  public int describeContents() {
    return 0;
  }

  @Override
  public void writeToParcel(Parcel parcel, int flags) {
    parcel.writeInt(flags);
  }

  @Override
  public String toString() {
    return "Bundle[" + super.toString() + "]";
  }
}
