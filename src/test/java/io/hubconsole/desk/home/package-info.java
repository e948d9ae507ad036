/** Tests of the home folder. */
@NullMarked
package io.hubconsole.desk.home;

import org.jspecify.annotations.NullMarked;
