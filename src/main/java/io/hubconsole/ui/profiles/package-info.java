/** The profiles: which there are, which is open, and the form that changes one. */
@NullMarked
package io.hubconsole.ui.profiles;

import org.jspecify.annotations.NullMarked;
