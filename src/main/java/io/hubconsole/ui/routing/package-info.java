/** Which workshop takes a case, and why. */
@NullMarked
package io.hubconsole.ui.routing;

import org.jspecify.annotations.NullMarked;
