@NullMarked
package io.hubconsole;

import org.jspecify.annotations.NullMarked;
