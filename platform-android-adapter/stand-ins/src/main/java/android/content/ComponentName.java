package android.content;

import android.os.Parcel;
import android.os.Parcelable;
import dev.footbridge.standins.internal.StandIn;
import java.util.Objects;

/** The package and the class of a component. */
@StandIn
public final class ComponentName implements Parcelable, Cloneable, Comparable<ComponentName> {
  private final String packageName;
  private final String className;

  public ComponentName(String pkg, String cls) {
    packageName = Objects.requireNonNull(pkg, "package name is null");
    className = Objects.requireNonNull(cls, "class name is null");
  }

  public ComponentName(Context pkg, String cls) {
    this(pkg.getPackageName(), cls);
  }

  public ComponentName(Context pkg, Class<?> cls) {
    this(pkg.getPackageName(), cls.getName());
  }

  public String getPackageName() {
    return packageName;
  }

  public String getClassName() {
    return className;
  }

  public String getShortClassName() {
    boolean isInside =
        className.startsWith(packageName)
            && className.length() > packageName.length()
            && className.charAt(packageName.length()) == '.';
    return isInside ? className.substring(packageName.length()) : className;
  }

  public String flattenToString() {
    return packageName + "/" + className;
  }

  public String flattenToShortString() {
    return packageName + "/" + getShortClassName();
  }

  public String toShortString() {
    return "{" + flattenToString() + "}";
  }

  @Override
  public ComponentName clone() {
    return new ComponentName(packageName, className);
  }

  @Override
  public int compareTo(ComponentName that) {
    int byPackage = packageName.compareTo(that.packageName);
    return byPackage == 0 ? className.compareTo(that.className) : byPackage;
  }

  @Override
  public boolean equals(Object obj) {
    return obj instanceof ComponentName other
        && packageName.equals(other.packageName)
        && className.equals(other.className);
  }

  @Override
  public int hashCode() {
    return packageName.hashCode() + className.hashCode();
  }

  @Override
  public int describeContents() {
    return 0;
  }

  @Override
  public void writeToParcel(Parcel out, int flags) {
    out.writeString(packageName);
    out.writeString(className);
  }

  @Override
  public String toString() {
    return "ComponentInfo" + toShortString();
  }
}
