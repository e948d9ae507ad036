/** A hub that may be away. */
@NullMarked
package io.hubconsole.offline;

import org.jspecify.annotations.NullMarked;
