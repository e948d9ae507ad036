/** What a package is made of, as far as it can be known without making one. */
@NullMarked
package io.hubconsole.installer;

import org.jspecify.annotations.NullMarked;
