@NullMarked
package io.hubconsole.offline.store;

import org.jspecify.annotations.NullMarked;
