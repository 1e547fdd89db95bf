/**
 * Generates whole mini programs from a seed: folders with {@code app.json}, pages, components and
 * shared modules, in the counted shape of public programs. The same shape and seed give the same
 * bytes on every machine.
 *
 * <pre>{@code
 * GeneratedProgram program = ProgramGenerator.generate(Shape.API_DEMO, 1);
 * program.writeTo(folder);
 * }</pre>
 */
@NullMarked
package dev.footbridge.programs;

import org.jspecify.annotations.NullMarked;
