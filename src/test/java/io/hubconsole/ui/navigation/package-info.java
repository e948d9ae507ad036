@NullMarked
package io.hubconsole.ui.navigation;

import org.jspecify.annotations.NullMarked;
