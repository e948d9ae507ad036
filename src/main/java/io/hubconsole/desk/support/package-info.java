/** What helps whoever has to find out what is wrong, without anything that is nobody's to see. */
@NullMarked
package io.hubconsole.desk.support;

import org.jspecify.annotations.NullMarked;
