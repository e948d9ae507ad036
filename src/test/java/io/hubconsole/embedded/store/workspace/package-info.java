/** Tests of import and export. */
@NullMarked
package io.hubconsole.embedded.store.workspace;

import org.jspecify.annotations.NullMarked;
