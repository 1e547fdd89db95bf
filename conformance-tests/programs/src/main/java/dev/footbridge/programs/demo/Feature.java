package dev.footbridge.programs.demo;

/** Something that a page shows and does. */
interface Feature {
  /** Adds data, methods, hooks and a section of the view to the page. */
  void addTo(PageDraft page);
}
