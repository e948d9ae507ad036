/** What every hub must do, however it is reached. */
@NullMarked
package io.hubconsole.hub;

import org.jspecify.annotations.NullMarked;
