/** Tests of fault codes. */
@NullMarked
package io.hubconsole.desk.faults;

import org.jspecify.annotations.NullMarked;
