/** The request log away from its pixels: filters as text, error groups, exports, redaction. */
@NullMarked
package io.hubconsole.desk.requestlog;

import org.jspecify.annotations.NullMarked;
