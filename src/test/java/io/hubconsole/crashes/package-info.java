/** The outbox under a desk, a hub and a network that die at any moment. */
@NullMarked
package io.hubconsole.crashes;

import org.jspecify.annotations.NullMarked;
