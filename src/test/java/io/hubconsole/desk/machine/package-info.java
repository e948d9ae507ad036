@NullMarked
package io.hubconsole.desk.machine;

import org.jspecify.annotations.NullMarked;
