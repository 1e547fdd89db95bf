/** JSON of calls: read without limits, compared as JavaScript compares. */
@NullMarked
package dev.footbridge.jvm.json;

import org.jspecify.annotations.NullMarked;
