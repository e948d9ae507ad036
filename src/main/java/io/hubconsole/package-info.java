/** The composition root: the one place that knows every part of the house. */
@NullMarked
package io.hubconsole;

import org.jspecify.annotations.NullMarked;
