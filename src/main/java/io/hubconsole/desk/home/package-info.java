/** The one folder that holds everything a person's own machine keeps, and who has it. */
@NullMarked
package io.hubconsole.desk.home;

import org.jspecify.annotations.NullMarked;
