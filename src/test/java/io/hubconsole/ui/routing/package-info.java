@NullMarked
package io.hubconsole.ui.routing;

import org.jspecify.annotations.NullMarked;
