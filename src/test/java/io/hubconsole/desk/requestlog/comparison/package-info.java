/** Comparing rows of the log. */
@NullMarked
package io.hubconsole.desk.requestlog.comparison;

import org.jspecify.annotations.NullMarked;
