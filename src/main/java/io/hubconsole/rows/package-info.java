/**
 * Rows as SQL keeps them, wherever that is: a hub's own database, and the memory of one that is
 * away.
 */
@NullMarked
package io.hubconsole.rows;

import org.jspecify.annotations.NullMarked;
