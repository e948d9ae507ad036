/** Lists, partners, workshops, cases and tokens. */
@NullMarked
package io.hubconsole.embedded.reference;

import org.jspecify.annotations.NullMarked;
