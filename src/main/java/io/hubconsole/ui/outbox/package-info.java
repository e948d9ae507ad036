/** Writes that are not confirmed. */
@NullMarked
package io.hubconsole.ui.outbox;

import org.jspecify.annotations.NullMarked;
