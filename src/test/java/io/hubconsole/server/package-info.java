/** The API over real sockets, on real hubs. */
@NullMarked
package io.hubconsole.server;

import org.jspecify.annotations.NullMarked;
