/** The request log: what the other systems said. */
@NullMarked
package io.hubconsole.ui.requestlog;

import org.jspecify.annotations.NullMarked;
