/** Bringing a hub's request log here, page by page, and keeping it up to date. */
@NullMarked
package io.hubconsole.offline.sync;

import org.jspecify.annotations.NullMarked;
