/** Tests of how times and origins are told. */
@NullMarked
package io.hubconsole.ui.appearance;

import org.jspecify.annotations.NullMarked;
