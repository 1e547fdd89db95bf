/** A program in the shape of a public retail shop: few large pages of many components. */
@NullMarked
package dev.footbridge.programs.shop;

import org.jspecify.annotations.NullMarked;
