@NullMarked
package io.hubconsole.ui.shell;

import org.jspecify.annotations.NullMarked;
