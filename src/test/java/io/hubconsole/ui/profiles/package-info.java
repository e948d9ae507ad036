@NullMarked
package io.hubconsole.ui.profiles;

import org.jspecify.annotations.NullMarked;
