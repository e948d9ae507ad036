/** Two rows of the log side by side: in what they differ, by structure or by lines. */
@NullMarked
package io.hubconsole.desk.requestlog.comparison;

import org.jspecify.annotations.NullMarked;
