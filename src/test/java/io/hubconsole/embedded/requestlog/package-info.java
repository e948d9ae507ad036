/** Tests of the request log. */
@NullMarked
package io.hubconsole.embedded.requestlog;

import org.jspecify.annotations.NullMarked;
