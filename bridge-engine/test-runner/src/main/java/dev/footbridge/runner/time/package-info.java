/** Virtual time: lets programs live as fast as they can. */
@NullMarked
package dev.footbridge.runner.time;

import org.jspecify.annotations.NullMarked;
