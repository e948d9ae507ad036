@NullMarked
package io.hubconsole.ui.requestlog;

import org.jspecify.annotations.NullMarked;
