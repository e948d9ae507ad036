/** Tests of the hub in this process: real databases and processes. */
@NullMarked
package io.hubconsole.embedded.requestlog;

import org.jspecify.annotations.NullMarked;
