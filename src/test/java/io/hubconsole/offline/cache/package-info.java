/** What is remembered of a hub. */
@NullMarked
package io.hubconsole.offline.cache;

import org.jspecify.annotations.NullMarked;
