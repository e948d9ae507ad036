/** The completion email: composed, entered in a ledger, handed to a transport. */
@NullMarked
package io.hubconsole.embedded.email;

import org.jspecify.annotations.NullMarked;
