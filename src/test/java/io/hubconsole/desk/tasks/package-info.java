@NullMarked
package io.hubconsole.desk.tasks;

import org.jspecify.annotations.NullMarked;
