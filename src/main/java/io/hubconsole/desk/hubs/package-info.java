/** Which hub is meant, and how it is opened, filled and emptied. */
@NullMarked
package io.hubconsole.desk.hubs;

import org.jspecify.annotations.NullMarked;
