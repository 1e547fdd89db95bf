/** What the stand-ins keep of each program, and how they find the program of a thread. */
@NullMarked
package dev.footbridge.standins.internal;

import org.jspecify.annotations.NullMarked;
