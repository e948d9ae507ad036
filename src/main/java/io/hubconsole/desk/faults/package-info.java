/** Failures that nobody handled, told to the operator by a short code. */
@NullMarked
package io.hubconsole.desk.faults;

import org.jspecify.annotations.NullMarked;
