/** The one folder that holds everything a person's own machine keeps. */
@NullMarked
package io.hubconsole.desk.home;

import org.jspecify.annotations.NullMarked;
