/** Light and dark, and how a view is loaded. */
@NullMarked
package io.hubconsole.ui.appearance;

import org.jspecify.annotations.NullMarked;
