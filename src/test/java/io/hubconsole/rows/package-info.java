/** Rows as SQL keeps them. */
@NullMarked
package io.hubconsole.rows;

import org.jspecify.annotations.NullMarked;
