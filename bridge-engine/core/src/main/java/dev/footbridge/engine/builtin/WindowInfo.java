package dev.footbridge.engine.builtin;

/**
 * The window, as {@code wx.getWindowInfo()} tells it. Lengths are in px of the page.
 *
 * @param pixelRatio device pixels per px
 * @param screenWidth of the screen
 * @param screenHeight of the screen
 * @param windowWidth of what the program may use
 * @param windowHeight of what the program may use
 * @param statusBarHeight of the status bar
 * @param screenTop from the top of the screen to the window
 * @param safeArea where nothing covers the window
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
  /** The window that programs are told of where there is none. */
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
