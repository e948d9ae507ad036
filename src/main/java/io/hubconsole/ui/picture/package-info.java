/** Pictures of what is on screen. */
@NullMarked
package io.hubconsole.ui.picture;

import org.jspecify.annotations.NullMarked;
