/** Where a hub keeps everything: data source, migrations, durable writes. */
@NullMarked
package io.hubconsole.embedded.store;

import org.jspecify.annotations.NullMarked;
