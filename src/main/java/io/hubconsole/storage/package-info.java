/** What every store on a disk needs: its owner's folders, locks, and what its faults were. */
@NullMarked
package io.hubconsole.storage;

import org.jspecify.annotations.NullMarked;
