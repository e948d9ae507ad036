/** A hub that remembers and queues: a memory and an outbox around another hub. */
@NullMarked
package io.hubconsole.offline;

import org.jspecify.annotations.NullMarked;
