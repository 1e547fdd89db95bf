package dev.footbridge.engine.builtin;

import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** The window, as returned by {@code wx.getWindowInfo()}. Lengths are in px of the page. */
@API(status = API.Status.STABLE, since = "0.1")
public final class WindowInfo {
  /** The values that programs read where there is no window. */
  public static final WindowInfo DEFAULT =
      new WindowInfo(3, 393, 852, 393, 764, 44, 88, new SafeArea(0, 393, 44, 818, 393, 774));

  private final double pixelRatio;
  private final int screenWidth;
  private final int screenHeight;
  private final int windowWidth;
  private final int windowHeight;
  private final int statusBarHeight;
  private final int screenTop;
  private final SafeArea safeArea;

  private WindowInfo(
      double pixelRatio,
      int screenWidth,
      int screenHeight,
      int windowWidth,
      int windowHeight,
      int statusBarHeight,
      int screenTop,
      SafeArea safeArea) {
    this.pixelRatio = pixelRatio;
    this.screenWidth = screenWidth;
    this.screenHeight = screenHeight;
    this.windowWidth = windowWidth;
    this.windowHeight = windowHeight;
    this.statusBarHeight = statusBarHeight;
    this.screenTop = screenTop;
    this.safeArea = Objects.requireNonNull(safeArea, "safeArea");
  }

  /** Returns how many device pixels one px has. */
  public double pixelRatio() {
    return pixelRatio;
  }

  /** Returns the width of the screen. */
  public int screenWidth() {
    return screenWidth;
  }

  /** Returns the height of the screen. */
  public int screenHeight() {
    return screenHeight;
  }

  /** Returns the width of what the program may use. */
  public int windowWidth() {
    return windowWidth;
  }

  /** Returns the height of what the program may use. */
  public int windowHeight() {
    return windowHeight;
  }

  /** Returns the height of the status bar. */
  public int statusBarHeight() {
    return statusBarHeight;
  }

  /** Returns the distance from the top of the screen to the window. */
  public int screenTop() {
    return screenTop;
  }

  /** Returns where nothing covers the window. */
  public SafeArea safeArea() {
    return safeArea;
  }

  /** Returns a copy with another {@link #pixelRatio()}. */
  public WindowInfo withPixelRatio(double pixelRatio) {
    return new WindowInfo(
        pixelRatio,
        screenWidth,
        screenHeight,
        windowWidth,
        windowHeight,
        statusBarHeight,
        screenTop,
        safeArea);
  }

  /** Returns a copy with another {@link #screenWidth()}. */
  public WindowInfo withScreenWidth(int screenWidth) {
    return new WindowInfo(
        pixelRatio,
        screenWidth,
        screenHeight,
        windowWidth,
        windowHeight,
        statusBarHeight,
        screenTop,
        safeArea);
  }

  /** Returns a copy with another {@link #screenHeight()}. */
  public WindowInfo withScreenHeight(int screenHeight) {
    return new WindowInfo(
        pixelRatio,
        screenWidth,
        screenHeight,
        windowWidth,
        windowHeight,
        statusBarHeight,
        screenTop,
        safeArea);
  }

  /** Returns a copy with another {@link #windowWidth()}. */
  public WindowInfo withWindowWidth(int windowWidth) {
    return new WindowInfo(
        pixelRatio,
        screenWidth,
        screenHeight,
        windowWidth,
        windowHeight,
        statusBarHeight,
        screenTop,
        safeArea);
  }

  /** Returns a copy with another {@link #windowHeight()}. */
  public WindowInfo withWindowHeight(int windowHeight) {
    return new WindowInfo(
        pixelRatio,
        screenWidth,
        screenHeight,
        windowWidth,
        windowHeight,
        statusBarHeight,
        screenTop,
        safeArea);
  }

  /** Returns a copy with another {@link #statusBarHeight()}. */
  public WindowInfo withStatusBarHeight(int statusBarHeight) {
    return new WindowInfo(
        pixelRatio,
        screenWidth,
        screenHeight,
        windowWidth,
        windowHeight,
        statusBarHeight,
        screenTop,
        safeArea);
  }

  /** Returns a copy with another {@link #screenTop()}. */
  public WindowInfo withScreenTop(int screenTop) {
    return new WindowInfo(
        pixelRatio,
        screenWidth,
        screenHeight,
        windowWidth,
        windowHeight,
        statusBarHeight,
        screenTop,
        safeArea);
  }

  /** Returns a copy with another {@link #safeArea()}. */
  public WindowInfo withSafeArea(SafeArea safeArea) {
    return new WindowInfo(
        pixelRatio,
        screenWidth,
        screenHeight,
        windowWidth,
        windowHeight,
        statusBarHeight,
        screenTop,
        safeArea);
  }

  /**
   * A rectangle on the screen.
   *
   * @param left its left edge
   * @param right its right edge
   * @param top its upper edge
   * @param bottom its lower edge
   * @param width its width
   * @param height its height
   */
  public record SafeArea(int left, int right, int top, int bottom, int width, int height) {}

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WindowInfo that
        && Double.compare(pixelRatio, that.pixelRatio) == 0
        && screenWidth == that.screenWidth
        && screenHeight == that.screenHeight
        && windowWidth == that.windowWidth
        && windowHeight == that.windowHeight
        && statusBarHeight == that.statusBarHeight
        && screenTop == that.screenTop
        && safeArea.equals(that.safeArea);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        pixelRatio,
        screenWidth,
        screenHeight,
        windowWidth,
        windowHeight,
        statusBarHeight,
        screenTop,
        safeArea);
  }

  @Override
  public String toString() {
    return "WindowInfo[pixelRatio="
        + pixelRatio
        + ", screenWidth="
        + screenWidth
        + ", screenHeight="
        + screenHeight
        + ", windowWidth="
        + windowWidth
        + ", windowHeight="
        + windowHeight
        + ", statusBarHeight="
        + statusBarHeight
        + ", screenTop="
        + screenTop
        + ", safeArea="
        + safeArea
        + "]";
  }
}
