/** A hub to practise on: invented people and workshops, believable traffic, the same every time. */
@NullMarked
package io.hubconsole.embedded.practice;

import org.jspecify.annotations.NullMarked;
