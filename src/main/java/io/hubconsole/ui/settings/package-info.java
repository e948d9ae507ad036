/** How the console looks and speaks, and where it keeps its things. */
@NullMarked
package io.hubconsole.ui.settings;

import org.jspecify.annotations.NullMarked;
