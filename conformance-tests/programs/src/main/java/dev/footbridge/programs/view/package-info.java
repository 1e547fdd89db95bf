/** Views as trees: written as WXML, and counted. */
@NullMarked
package dev.footbridge.programs.view;

import org.jspecify.annotations.NullMarked;
