/** The console driven through its jobs by itself, with a picture of each screen. */
@NullMarked
package io.hubconsole.ui.tour;

import org.jspecify.annotations.NullMarked;
