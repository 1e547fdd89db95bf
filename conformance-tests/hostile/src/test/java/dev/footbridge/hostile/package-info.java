/**
 * Programs that try to harm others, and what comes of it in process, isolated and sandboxed. The
 * programs are JavaScript files in the resources' folder {@code hostile}; {@link
 * dev.footbridge.hostile.HostileProgram} documents their first lines.
 */
package dev.footbridge.hostile;
