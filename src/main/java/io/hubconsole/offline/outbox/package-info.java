/** Writes that outlive this process: kept on disk first, sent once, never doubled by a guess. */
@NullMarked
package io.hubconsole.offline.outbox;

import org.jspecify.annotations.NullMarked;
