/** Tests of the practice workspace. */
@NullMarked
package io.hubconsole.embedded.practice;

import org.jspecify.annotations.NullMarked;
