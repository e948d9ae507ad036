@NullMarked
package io.hubconsole.desk.secrets;

import org.jspecify.annotations.NullMarked;
