package dev.footbridge.program.api;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An API that the public typings name, and what it is here. Immutable. */
public final class KnownApi {
  private static final Set<ApiGroup> ANSWERED_BY_LOGIC =
      EnumSet.of(
          ApiGroup.NAVIGATION,
          ApiGroup.INTERACTION,
          ApiGroup.NO_SCREEN,
          ApiGroup.DEVICE,
          ApiGroup.LATER);

  private static final String ON = "on";
  private static final String OFF = "off";

  private final String name;
  private final ApiGroup group;
  private final ApiForm form;

  KnownApi(String name, ApiGroup group, ApiForm form) {
    this.name = Objects.requireNonNull(name, "name");
    this.group = Objects.requireNonNull(group, "group");
    this.form = Objects.requireNonNull(form, "form");
  }

  /** Returns the name, without {@code wx.}. */
  public String name() {
    return name;
  }

  /** Returns what it is here. */
  public ApiGroup group() {
    return group;
  }

  /** Returns how programs use it. */
  public ApiForm form() {
    return form;
  }

  /** Returns whether {@code wx} has it in a whole program, without a mock. */
  public boolean isOnWx() {
    return switch (group) {
      case UNDEFINED -> false;
      case LATER -> form == ApiForm.ASYNC;
      default -> true;
    };
  }

  /** Returns whether it is a call that the logic layer answers, if no mock does. */
  public boolean isAnsweredByLogic() {
    return form == ApiForm.ASYNC && ANSWERED_BY_LOGIC.contains(group);
  }

  /** Returns whether it adds listeners; the others with an {@link #event()} remove them. */
  boolean addsListeners() {
    return form == ApiForm.LISTENER && name.startsWith(ON);
  }

  /**
   * Returns the name of the event that it adds or removes a listener of, which is its own without
   * {@code on} or {@code off}: {@code themeChange}; null if it does neither.
   */
  public @Nullable String event() {
    if (form != ApiForm.LISTENER) {
      return null;
    }
    String event = name.substring((addsListeners() ? ON : OFF).length());
    return event.substring(0, 1).toLowerCase(Locale.ROOT) + event.substring(1);
  }

  @Override
  public String toString() {
    return name + " " + group + " " + form;
  }
}
