/** Writes on their way to a hub, and what may be done about them. */
@NullMarked
package io.hubconsole.hub.outbox;

import org.jspecify.annotations.NullMarked;
