/** Keeps an index along with a log, whatever happens to either. */
@NullMarked
package io.hubconsole.logindex.following;

import org.jspecify.annotations.NullMarked;
