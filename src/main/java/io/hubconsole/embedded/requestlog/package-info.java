/** The log of external requests: stored, searched, counted. */
@NullMarked
package io.hubconsole.embedded.requestlog;

import org.jspecify.annotations.NullMarked;
