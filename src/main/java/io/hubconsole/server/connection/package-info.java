/** What a connection may take: how long it may dawdle, and what it is told before any operation. */
@NullMarked
package io.hubconsole.server.connection;

import org.jspecify.annotations.NullMarked;
