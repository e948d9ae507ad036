@NullMarked
package io.hubconsole.logindex.following;

import org.jspecify.annotations.NullMarked;
