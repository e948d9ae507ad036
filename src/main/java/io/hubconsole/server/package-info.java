/** The hub's HTTP API: the contract over sockets, for any number of clients. */
@NullMarked
package io.hubconsole.server;

import org.jspecify.annotations.NullMarked;
