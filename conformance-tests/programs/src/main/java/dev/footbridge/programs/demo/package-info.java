/** A program in the shape of a public demo of the API: very many small pages. */
@NullMarked
package dev.footbridge.programs.demo;

import org.jspecify.annotations.NullMarked;
