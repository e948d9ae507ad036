/** Tests of the house itself: its format, its arrows, its texts. */
@NullMarked
package io.hubconsole.build;

import org.jspecify.annotations.NullMarked;
