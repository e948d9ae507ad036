/** The line to a hub that may be away. */
@NullMarked
package io.hubconsole.offline.line;

import org.jspecify.annotations.NullMarked;
