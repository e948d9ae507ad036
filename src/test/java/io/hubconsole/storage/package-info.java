/** What every store on a disk needs. */
@NullMarked
package io.hubconsole.storage;

import org.jspecify.annotations.NullMarked;
