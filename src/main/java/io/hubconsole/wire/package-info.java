/** JSON of the contract: one mapping for whoever serves it, calls it, prints it or stores it. */
@NullMarked
package io.hubconsole.wire;

import org.jspecify.annotations.NullMarked;
