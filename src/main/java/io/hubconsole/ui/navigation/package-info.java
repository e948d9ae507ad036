/** Where an operator can go, and the way back. */
@NullMarked
package io.hubconsole.ui.navigation;

import org.jspecify.annotations.NullMarked;
