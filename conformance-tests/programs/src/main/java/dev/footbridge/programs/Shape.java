package dev.footbridge.programs;

/** The public program whose counted shape a generated one has. */
public enum Shape {
  /**
   * The demo of the API: 172 small pages, 169 of them in subpackages, 9 components, 200 scripts
   * with 2 MB of text, most of them ES modules that share a dictionary.
   */
  API_DEMO,

  /**
   * The retail shop: 29 pages, 25 of them in subpackages, 45 components, 141 scripts, and a library
   * of 60 components from npm; its pages hold 1,100 component instances.
   */
  RETAIL
}
