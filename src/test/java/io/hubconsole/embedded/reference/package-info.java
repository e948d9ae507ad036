/** Tests of the lists and cases. */
@NullMarked
package io.hubconsole.embedded.reference;

import org.jspecify.annotations.NullMarked;
