/** Tests of the outbox on the screen. */
@NullMarked
package io.hubconsole.ui.outbox;

import org.jspecify.annotations.NullMarked;
