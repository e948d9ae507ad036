/** One request and its answer: token, query, body, form, language, encoding, and the log of it. */
@NullMarked
package io.hubconsole.server.exchange;

import org.jspecify.annotations.NullMarked;
