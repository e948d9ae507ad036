/** A hub in this process, on a database. */
@NullMarked
package io.hubconsole.embedded;

import org.jspecify.annotations.NullMarked;
