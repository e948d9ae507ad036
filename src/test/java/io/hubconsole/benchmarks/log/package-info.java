/** Searching a request log of millions of rows, beside others that can. */
@NullMarked
package io.hubconsole.benchmarks.log;

import org.jspecify.annotations.NullMarked;
