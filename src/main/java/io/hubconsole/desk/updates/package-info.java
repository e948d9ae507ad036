/** Whether there is a newer version, where IT wants that to be asked; nothing is ever loaded. */
@NullMarked
package io.hubconsole.desk.updates;

import org.jspecify.annotations.NullMarked;
