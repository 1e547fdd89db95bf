/** A vendor's library on the class path of tests: it has the documented names, and does nothing. */
package com.acme.sdk;
