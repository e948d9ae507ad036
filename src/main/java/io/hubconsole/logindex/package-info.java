/**
 * Finds rows of the request log among millions: a Lucene index beside the store of the rows, which
 * it can be made from again at any time. It holds what is searched for: words, urls and values, and
 * no request or response as it stands.
 */
@NullMarked
package io.hubconsole.logindex;

import org.jspecify.annotations.NullMarked;
