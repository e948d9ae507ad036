@NullMarked
package io.hubconsole.remote;

import org.jspecify.annotations.NullMarked;
