/** The outbox of this machine, as the screens follow it. */
@NullMarked
package io.hubconsole.desk.outbox;

import org.jspecify.annotations.NullMarked;
