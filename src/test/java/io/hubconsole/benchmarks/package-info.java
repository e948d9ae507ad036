/** Benchmarks: run by a command of their own, never as tests. */
@NullMarked
package io.hubconsole.benchmarks;

import org.jspecify.annotations.NullMarked;
