@NullMarked
package io.hubconsole.ui.email;

import org.jspecify.annotations.NullMarked;
