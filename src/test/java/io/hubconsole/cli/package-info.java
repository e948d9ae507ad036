/** Tests of the commands over real hubs. */
@NullMarked
package io.hubconsole.cli;

import org.jspecify.annotations.NullMarked;
