/** Scrolling through a log of any length. */
@NullMarked
package io.hubconsole.benchmarks.scrolling;

import org.jspecify.annotations.NullMarked;
