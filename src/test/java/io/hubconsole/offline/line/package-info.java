@NullMarked
package io.hubconsole.offline.line;

import org.jspecify.annotations.NullMarked;
