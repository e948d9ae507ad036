/** Finding a case and sending its completion email again. */
@NullMarked
package io.hubconsole.ui.email;

import org.jspecify.annotations.NullMarked;
