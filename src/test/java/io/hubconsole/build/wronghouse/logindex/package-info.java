/** Part of a house built wrong on purpose. */
@NullMarked
package io.hubconsole.build.wronghouse.logindex;

import org.jspecify.annotations.NullMarked;
