/** Small controls that several views share. */
@NullMarked
package io.hubconsole.ui.controls;

import org.jspecify.annotations.NullMarked;
