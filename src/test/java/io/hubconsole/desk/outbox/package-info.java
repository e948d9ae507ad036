/** Tests of the outbox on the desk. */
@NullMarked
package io.hubconsole.desk.outbox;

import org.jspecify.annotations.NullMarked;
