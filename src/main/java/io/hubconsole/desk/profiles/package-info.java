/** The hubs that an operator works on, by name, and how they are kept, tried and opened. */
@NullMarked
package io.hubconsole.desk.profiles;

import org.jspecify.annotations.NullMarked;
