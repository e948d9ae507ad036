/** The operations of the contract: what each takes, asks the hub for, and answers. */
@NullMarked
package io.hubconsole.server.operations;

import org.jspecify.annotations.NullMarked;
