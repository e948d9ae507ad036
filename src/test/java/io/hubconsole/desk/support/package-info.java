/** Tests of what a support bundle leaves out. */
@NullMarked
package io.hubconsole.desk.support;

import org.jspecify.annotations.NullMarked;
