/** Tests of routing: against vectors, and against a plain reading of its rules. */
@NullMarked
package io.hubconsole.embedded.routing;

import org.jspecify.annotations.NullMarked;
