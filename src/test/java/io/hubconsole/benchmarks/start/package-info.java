/** How long a start takes, from the call to the first painted pixel and to the first answer. */
@NullMarked
package io.hubconsole.benchmarks.start;

import org.jspecify.annotations.NullMarked;
