/** Tests of behaviour that only the shim has, on each runtime. */
package dev.footbridge.conformance.shim;
