package dev.footbridge.programs.shop;

import java.util.List;

/** What a component of the library is, and which components are. */
enum LibraryKind {
  /** Shows something small, and uses no other. */
  MARK(
      "icon",
      "overlay",
      "divider",
      "loading",
      "badge",
      "progress",
      "tag",
      "link",
      "skeleton",
      "watermark",
      "count-down"),
  /** An image, with what stands for it while it loads. */
  PICTURE("image"),
  /** A text with an icon, a loading sign and a badge, all optional. */
  LABEL(
      "button", "notice-bar", "message", "fab", "back-top", "result", "empty", "footer", "navbar"),
  /** The parent of items; each has its item at the same place of the next list. */
  GROUP(
      "cell-group",
      "grid",
      "tabs",
      "collapse",
      "checkbox-group",
      "radio-group",
      "side-bar",
      "steps",
      "tab-bar"),
  /** A label that knows its group. */
  ITEM(
      "cell",
      "grid-item",
      "tab-panel",
      "collapse-panel",
      "checkbox",
      "radio",
      "side-bar-item",
      "step-item",
      "tab-bar-item"),
  /** Holds what its user puts in, in several slots. */
  BOX("row", "col", "sticky", "swipe-cell"),
  /** Covers the page while it is visible. */
  POPUP("popup", "dialog", "drawer", "action-sheet", "toast", "image-viewer", "guide"),
  /** Takes a value from the user. */
  FIELD("input", "textarea", "search", "stepper", "rate", "slider", "switch", "upload"),
  /** Lets the user choose in a popup. */
  CHOICE("picker", "cascader");

  /** The classes of what a component shows. */
  static final String CLASS = "{{classPrefix}} {{classPrefix}}--{{theme}} class";

  @SuppressWarnings("ImmutableEnumChecker") // List.of makes it
  private final List<String> names;

  LibraryKind(String... names) {
    this.names = List.of(names);
  }

  /** Returns the names of the components. */
  List<String> names() {
    return names;
  }
}
