/** The console's window, put together from its views. */
@NullMarked
package io.hubconsole.ui;

import org.jspecify.annotations.NullMarked;
