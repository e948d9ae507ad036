/** A request log on its way here. */
@NullMarked
package io.hubconsole.offline.sync;

import org.jspecify.annotations.NullMarked;
