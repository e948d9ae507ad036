/** What the IT department has set for everybody on this machine. */
@NullMarked
package io.hubconsole.desk.machine;

import org.jspecify.annotations.NullMarked;
