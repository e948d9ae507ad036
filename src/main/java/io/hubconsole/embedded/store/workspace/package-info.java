/** The workspace file: everything a hub knows, read into its database and written back. */
@NullMarked
package io.hubconsole.embedded.store.workspace;

import org.jspecify.annotations.NullMarked;
