/** The index of the log, compared with going through all rows. */
@NullMarked
package io.hubconsole.logindex;

import org.jspecify.annotations.NullMarked;
