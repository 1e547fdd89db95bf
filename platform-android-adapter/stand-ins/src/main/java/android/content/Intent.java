package android.content;

import android.net.Uri;
import android.os.Bundle;
import android.os.Parcel;
import android.os.Parcelable;
import dev.footbridge.standins.internal.StandIn;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** What an Activity is started with, and what it returns. */
@StandIn
public class Intent implements Parcelable, Cloneable {
  public static final String ACTION_MAIN = "android.intent.action.MAIN";
  public static final String ACTION_VIEW = "android.intent.action.VIEW";
  public static final String ACTION_EDIT = "android.intent.action.EDIT";
  public static final String ACTION_PICK = "android.intent.action.PICK";
  public static final String ACTION_SEND = "android.intent.action.SEND";
  public static final String ACTION_SENDTO = "android.intent.action.SENDTO";
  public static final String ACTION_SEND_MULTIPLE = "android.intent.action.SEND_MULTIPLE";
  public static final String ACTION_DIAL = "android.intent.action.DIAL";
  public static final String ACTION_CALL = "android.intent.action.CALL";
  public static final String ACTION_CHOOSER = "android.intent.action.CHOOSER";
  public static final String ACTION_GET_CONTENT = "android.intent.action.GET_CONTENT";
  public static final String ACTION_OPEN_DOCUMENT = "android.intent.action.OPEN_DOCUMENT";
  public static final String ACTION_CREATE_DOCUMENT = "android.intent.action.CREATE_DOCUMENT";
  public static final String ACTION_INSERT = "android.intent.action.INSERT";
  public static final String ACTION_DELETE = "android.intent.action.DELETE";
  public static final String ACTION_SEARCH = "android.intent.action.SEARCH";
  public static final String ACTION_WEB_SEARCH = "android.intent.action.WEB_SEARCH";
  public static final String CATEGORY_DEFAULT = "android.intent.category.DEFAULT";
  public static final String CATEGORY_BROWSABLE = "android.intent.category.BROWSABLE";
  public static final String CATEGORY_LAUNCHER = "android.intent.category.LAUNCHER";
  public static final String CATEGORY_HOME = "android.intent.category.HOME";
  public static final String CATEGORY_OPENABLE = "android.intent.category.OPENABLE";
  public static final String EXTRA_TEXT = "android.intent.extra.TEXT";
  public static final String EXTRA_TITLE = "android.intent.extra.TITLE";
  public static final String EXTRA_SUBJECT = "android.intent.extra.SUBJECT";
  public static final String EXTRA_STREAM = "android.intent.extra.STREAM";
  public static final String EXTRA_EMAIL = "android.intent.extra.EMAIL";
  public static final String EXTRA_INTENT = "android.intent.extra.INTENT";
  public static final String EXTRA_ALLOW_MULTIPLE = "android.intent.extra.ALLOW_MULTIPLE";
  public static final String EXTRA_MIME_TYPES = "android.intent.extra.MIME_TYPES";

  public static final int FLAG_GRANT_READ_URI_PERMISSION = 0x00000001;
  public static final int FLAG_GRANT_WRITE_URI_PERMISSION = 0x00000002;
  public static final int FLAG_ACTIVITY_CLEAR_TASK = 0x00008000;
  public static final int FLAG_ACTIVITY_CLEAR_TOP = 0x04000000;
  public static final int FLAG_ACTIVITY_NEW_TASK = 0x10000000;
  public static final int FLAG_ACTIVITY_MULTIPLE_TASK = 0x08000000;
  public static final int FLAG_ACTIVITY_NO_ANIMATION = 0x00010000;
  public static final int FLAG_ACTIVITY_NO_HISTORY = 0x40000000;
  public static final int FLAG_ACTIVITY_REORDER_TO_FRONT = 0x00020000;
  public static final int FLAG_ACTIVITY_SINGLE_TOP = 0x20000000;

  private String action;
  private Uri data;
  private String type;
  private String packageName;
  private ComponentName component;
  private int flags;
  private Set<String> categories;
  private Bundle extras;

  public Intent() {}

  public Intent(Intent o) {
    action = o.action;
    data = o.data;
    type = o.type;
    packageName = o.packageName;
    component = o.component;
    flags = o.flags;
    categories = o.categories == null ? null : new LinkedHashSet<>(o.categories);
    extras = o.extras == null ? null : new Bundle(o.extras);
  }

  public Intent(String action) {
    this.action = action;
  }

  public Intent(String action, Uri uri) {
    this.action = action;
    data = uri;
  }

  public Intent(Context packageContext, Class<?> cls) {
    component = new ComponentName(packageContext, cls);
  }

  public Intent(String action, Uri uri, Context packageContext, Class<?> cls) {
    this(action, uri);
    component = new ComponentName(packageContext, cls);
  }

  public static Intent createChooser(Intent target, CharSequence title) {
    Intent chooser = new Intent(ACTION_CHOOSER);
    chooser.putExtra(EXTRA_INTENT, target);
    if (title != null) {
      chooser.putExtra(EXTRA_TITLE, title);
    }
    return chooser;
  }

  @Override
  public Object clone() {
    return new Intent(this);
  }

  public String getAction() {
    return action;
  }

  public Intent setAction(String action) {
    this.action = action;
    return this;
  }

  public Uri getData() {
    return data;
  }

  public String getDataString() {
    return data == null ? null : data.toString();
  }

  public String getScheme() {
    return data == null ? null : data.getScheme();
  }

  public Intent setData(Uri data) {
    this.data = data;
    type = null;
    return this;
  }

  public String getType() {
    return type;
  }

  public Intent setType(String type) {
    data = null;
    this.type = type;
    return this;
  }

  public Intent setDataAndType(Uri data, String type) {
    this.data = data;
    this.type = type;
    return this;
  }

  public static String normalizeMimeType(String type) {
    if (type == null) {
      return null;
    }
    String normal = type.trim().toLowerCase(Locale.ROOT);
    int semicolon = normal.indexOf(';');
    return semicolon < 0 ? normal : normal.substring(0, semicolon);
  }

  public String getPackage() {
    return packageName;
  }

  public Intent setPackage(String packageName) {
    this.packageName = packageName;
    return this;
  }

  public ComponentName getComponent() {
    return component;
  }

  public Intent setComponent(ComponentName component) {
    this.component = component;
    return this;
  }

  public Intent setClass(Context packageContext, Class<?> cls) {
    component = new ComponentName(packageContext, cls);
    return this;
  }

  public Intent setClassName(Context packageContext, String className) {
    component = new ComponentName(packageContext, className);
    return this;
  }

  public Intent setClassName(String packageName, String className) {
    component = new ComponentName(packageName, className);
    return this;
  }

  public int getFlags() {
    return flags;
  }

  public Intent setFlags(int flags) {
    this.flags = flags;
    return this;
  }

  public Intent addFlags(int flags) {
    this.flags |= flags;
    return this;
  }

  public void removeFlags(int flags) {
    this.flags &= ~flags;
  }

  public Set<String> getCategories() {
    return categories;
  }

  public boolean hasCategory(String category) {
    return categories != null && categories.contains(category);
  }

  public Intent addCategory(String category) {
    if (categories == null) {
      categories = new LinkedHashSet<>();
    }
    categories.add(category);
    return this;
  }

  public void removeCategory(String category) {
    if (categories != null && categories.remove(category) && categories.isEmpty()) {
      categories = null;
    }
  }

  public Bundle getExtras() {
    return extras == null ? null : new Bundle(extras);
  }

  public boolean hasExtra(String name) {
    return extras != null && extras.containsKey(name);
  }

  public void removeExtra(String name) {
    if (extras != null) {
      extras.remove(name);
      extras = extras.isEmpty() ? null : extras;
    }
  }

  public Intent replaceExtras(Bundle extras) {
    this.extras = extras == null ? null : new Bundle(extras);
    return this;
  }

  public Intent replaceExtras(Intent src) {
    return replaceExtras(src.extras);
  }

  public Intent putExtras(Bundle extras) {
    own().putAll(extras);
    return this;
  }

  public Intent putExtras(Intent src) {
    if (src.extras != null) {
      own().putAll(src.extras);
    }
    return this;
  }

  private Bundle own() {
    if (extras == null) {
      extras = new Bundle();
    }
    return extras;
  }

  private Bundle given() {
    return extras == null ? Bundle.EMPTY : extras;
  }

  public Intent putExtra(String name, boolean value) {
    own().putBoolean(name, value);
    return this;
  }

  public boolean getBooleanExtra(String name, boolean defaultValue) {
    return given().getBoolean(name, defaultValue);
  }

  public Intent putExtra(String name, byte value) {
    own().putByte(name, value);
    return this;
  }

  public byte getByteExtra(String name, byte defaultValue) {
    return given().getByte(name, defaultValue);
  }

  public Intent putExtra(String name, char value) {
    own().putChar(name, value);
    return this;
  }

  public char getCharExtra(String name, char defaultValue) {
    return given().getChar(name, defaultValue);
  }

  public Intent putExtra(String name, short value) {
    own().putShort(name, value);
    return this;
  }

  public short getShortExtra(String name, short defaultValue) {
    return given().getShort(name, defaultValue);
  }

  public Intent putExtra(String name, int value) {
    own().putInt(name, value);
    return this;
  }

  public int getIntExtra(String name, int defaultValue) {
    return given().getInt(name, defaultValue);
  }

  public Intent putExtra(String name, long value) {
    own().putLong(name, value);
    return this;
  }

  public long getLongExtra(String name, long defaultValue) {
    return given().getLong(name, defaultValue);
  }

  public Intent putExtra(String name, float value) {
    own().putFloat(name, value);
    return this;
  }

  public float getFloatExtra(String name, float defaultValue) {
    return given().getFloat(name, defaultValue);
  }

  public Intent putExtra(String name, double value) {
    own().putDouble(name, value);
    return this;
  }

  public double getDoubleExtra(String name, double defaultValue) {
    return given().getDouble(name, defaultValue);
  }

  public Intent putExtra(String name, String value) {
    own().putString(name, value);
    return this;
  }

  public String getStringExtra(String name) {
    return given().getString(name);
  }

  public Intent putExtra(String name, CharSequence value) {
    own().putCharSequence(name, value);
    return this;
  }

  public CharSequence getCharSequenceExtra(String name) {
    return given().getCharSequence(name);
  }

  public Intent putExtra(String name, Bundle value) {
    own().putBundle(name, value);
    return this;
  }

  public Bundle getBundleExtra(String name) {
    return given().getBundle(name);
  }

  public Intent putExtra(String name, boolean[] value) {
    own().putBooleanArray(name, value);
    return this;
  }

  public boolean[] getBooleanArrayExtra(String name) {
    return given().getBooleanArray(name);
  }

  public Intent putExtra(String name, byte[] value) {
    own().putByteArray(name, value);
    return this;
  }

  public byte[] getByteArrayExtra(String name) {
    return given().getByteArray(name);
  }

  public Intent putExtra(String name, char[] value) {
    own().putCharArray(name, value);
    return this;
  }

  public char[] getCharArrayExtra(String name) {
    return given().getCharArray(name);
  }

  public Intent putExtra(String name, short[] value) {
    own().putShortArray(name, value);
    return this;
  }

  public short[] getShortArrayExtra(String name) {
    return given().getShortArray(name);
  }

  public Intent putExtra(String name, int[] value) {
    own().putIntArray(name, value);
    return this;
  }

  public int[] getIntArrayExtra(String name) {
    return given().getIntArray(name);
  }

  public Intent putExtra(String name, long[] value) {
    own().putLongArray(name, value);
    return this;
  }

  public long[] getLongArrayExtra(String name) {
    return given().getLongArray(name);
  }

  public Intent putExtra(String name, float[] value) {
    own().putFloatArray(name, value);
    return this;
  }

  public float[] getFloatArrayExtra(String name) {
    return given().getFloatArray(name);
  }

  public Intent putExtra(String name, double[] value) {
    own().putDoubleArray(name, value);
    return this;
  }

  public double[] getDoubleArrayExtra(String name) {
    return given().getDoubleArray(name);
  }

  public Intent putExtra(String name, String[] value) {
    own().putStringArray(name, value);
    return this;
  }

  public String[] getStringArrayExtra(String name) {
    return given().getStringArray(name);
  }

  public Intent putExtra(String name, CharSequence[] value) {
    own().putCharSequenceArray(name, value);
    return this;
  }

  public CharSequence[] getCharSequenceArrayExtra(String name) {
    return given().getCharSequenceArray(name);
  }

  public Intent putExtra(String name, Parcelable value) {
    own().putParcelable(name, value);
    return this;
  }

  public Intent putExtra(String name, Parcelable[] value) {
    own().putParcelableArray(name, value);
    return this;
  }

  public Intent putExtra(String name, Serializable value) {
    own().putSerializable(name, value);
    return this;
  }

  public Intent putIntegerArrayListExtra(String name, ArrayList<Integer> value) {
    own().putIntegerArrayList(name, value);
    return this;
  }

  public ArrayList<Integer> getIntegerArrayListExtra(String name) {
    return given().getIntegerArrayList(name);
  }

  public Intent putStringArrayListExtra(String name, ArrayList<String> value) {
    own().putStringArrayList(name, value);
    return this;
  }

  public ArrayList<String> getStringArrayListExtra(String name) {
    return given().getStringArrayList(name);
  }

  public Intent putCharSequenceArrayListExtra(String name, ArrayList<CharSequence> value) {
    own().putCharSequenceArrayList(name, value);
    return this;
  }

  public ArrayList<CharSequence> getCharSequenceArrayListExtra(String name) {
    return given().getCharSequenceArrayList(name);
  }

  public Intent putParcelableArrayListExtra(String name, ArrayList<? extends Parcelable> value) {
    own().putParcelableArrayList(name, value);
    return this;
  }

  @Deprecated
  @SuppressWarnings({"TypeParameterUnusedInFormals", "deprecation"}) // as Android declares it
  public <T extends Parcelable> ArrayList<T> getParcelableArrayListExtra(String name) {
    return given().getParcelableArrayList(name);
  }

  public <T> ArrayList<T> getParcelableArrayListExtra(String name, Class<? extends T> clazz) {
    return given().getParcelableArrayList(name, clazz);
  }

  @Deprecated
  @SuppressWarnings({"TypeParameterUnusedInFormals", "deprecation"}) // as Android declares it
  public <T extends Parcelable> T getParcelableExtra(String name) {
    return given().getParcelable(name);
  }

  public <T> T getParcelableExtra(String name, Class<T> clazz) {
    return given().getParcelable(name, clazz);
  }

  @Deprecated
  @SuppressWarnings("deprecation") // as Android declares it
  public Parcelable[] getParcelableArrayExtra(String name) {
    return given().getParcelableArray(name);
  }

  @Deprecated
  @SuppressWarnings("deprecation") // as Android declares it
  public Serializable getSerializableExtra(String name) {
    return given().getSerializable(name);
  }

  public <T extends Serializable> T getSerializableExtra(String name, Class<T> clazz) {
    return given().getSerializable(name, clazz);
  }

  @Override
  public int describeContents() {
    return 0;
  }

  @Override
  public void writeToParcel(Parcel out, int flags) {
    out.writeInt(flags);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("Intent {");
    append(text, "act", action);
    append(text, "dat", data);
    append(text, "typ", type);
    append(text, "pkg", packageName);
    append(text, "cmp", component == null ? null : component.flattenToShortString());
    append(text, "extras", extras);
    return text.append(" }").toString();
  }

  private static void append(StringBuilder text, String name, Object value) {
    if (value != null) {
      text.append(' ').append(name).append('=').append(value);
    }
  }
}
