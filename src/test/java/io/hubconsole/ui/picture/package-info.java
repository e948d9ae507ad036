@NullMarked
package io.hubconsole.ui.picture;

import org.jspecify.annotations.NullMarked;
