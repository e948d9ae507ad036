/** Competences compiled into an index, and the explanation of its answers. */
@NullMarked
package io.hubconsole.embedded.routing;

import org.jspecify.annotations.NullMarked;
