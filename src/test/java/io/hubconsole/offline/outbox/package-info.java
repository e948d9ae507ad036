@NullMarked
package io.hubconsole.offline.outbox;

import org.jspecify.annotations.NullMarked;
