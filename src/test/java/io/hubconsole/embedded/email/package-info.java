/** Tests of the completion email: real databases, sockets and mail servers. */
@NullMarked
package io.hubconsole.embedded.email;

import org.jspecify.annotations.NullMarked;
