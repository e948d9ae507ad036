/** Tests of the session with a hub. */
@NullMarked
package io.hubconsole.desk.session;

import org.jspecify.annotations.NullMarked;
