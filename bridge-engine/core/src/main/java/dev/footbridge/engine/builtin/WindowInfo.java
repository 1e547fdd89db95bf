package dev.footbridge.engine.builtin;

/**
 * The window, as returned by {@code wx.getWindowInfo()}. Lengths are in px of the page.
 *
 * @param pixelRatio device pixels per px
 * @param screenWidth the width of the screen
 * @param screenHeight the height of the screen
 * @param windowWidth the width of the part that the program may use
 * @param windowHeight the height of the part that the program may use
 * @param statusBarHeight the height of the status bar
 * @param screenTop the distance from the top of the screen to the window
 * @param safeArea the part of the screen that nothing covers
 */
public record WindowInfo(
    double pixelRatio,
    int screenWidth,
    int screenHeight,
    int windowWidth,
    int windowHeight,
    int statusBarHeight,
    int screenTop,
    SafeArea safeArea) {
  /** The values that programs read where there is no window. */
  public static final WindowInfo DEFAULT =
      new WindowInfo(3, 393, 852, 393, 764, 44, 88, new SafeArea(0, 393, 44, 818, 393, 774));

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
}
