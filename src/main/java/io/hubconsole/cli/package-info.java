/** Commands over any hub: answers on standard output, diagnostics on standard error. */
@NullMarked
package io.hubconsole.cli;

import org.jspecify.annotations.NullMarked;
