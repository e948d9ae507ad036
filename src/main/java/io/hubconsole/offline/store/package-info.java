/** Encrypted H2 files whose writes last, and what their disk does to them, in sentences. */
@NullMarked
package io.hubconsole.offline.store;

import org.jspecify.annotations.NullMarked;
