/** A hub behind HTTP: every answer it may give, and what else may come from its address. */
@NullMarked
package io.hubconsole.remote;

import org.jspecify.annotations.NullMarked;
