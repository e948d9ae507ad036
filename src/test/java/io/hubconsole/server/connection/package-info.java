/** Tests of what a connection may take. */
@NullMarked
package io.hubconsole.server.connection;

import org.jspecify.annotations.NullMarked;
