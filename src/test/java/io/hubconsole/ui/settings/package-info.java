@NullMarked
package io.hubconsole.ui.settings;

import org.jspecify.annotations.NullMarked;
