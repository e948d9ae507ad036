/** What a hub has answered, kept on this machine: disposable, and rebuilt where it is damaged. */
@NullMarked
package io.hubconsole.offline.cache;

import org.jspecify.annotations.NullMarked;
