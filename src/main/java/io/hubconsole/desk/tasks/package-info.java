/** Work off the UI thread, its outcome back on it. */
@NullMarked
package io.hubconsole.desk.tasks;

import org.jspecify.annotations.NullMarked;
