@NullMarked
package io.hubconsole.desk.profiles;

import org.jspecify.annotations.NullMarked;
