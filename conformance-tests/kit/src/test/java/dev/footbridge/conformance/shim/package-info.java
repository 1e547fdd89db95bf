/** Tests of what only the shim knows, on each runtime. */
package dev.footbridge.conformance.shim;
