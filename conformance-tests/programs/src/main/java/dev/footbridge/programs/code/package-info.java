/** JavaScript that needs no host: functions, classes, tables and libraries. */
@NullMarked
package dev.footbridge.programs.code;

import org.jspecify.annotations.NullMarked;
