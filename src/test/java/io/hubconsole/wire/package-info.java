/** Tests of the JSON of the contract. */
@NullMarked
package io.hubconsole.wire;

import org.jspecify.annotations.NullMarked;
