/** Tests of the store on real files. */
@NullMarked
package io.hubconsole.embedded.store;

import org.jspecify.annotations.NullMarked;
