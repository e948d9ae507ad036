@NullMarked
package io.hubconsole.desk.updates;

import org.jspecify.annotations.NullMarked;
