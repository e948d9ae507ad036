@NullMarked
package io.hubconsole.ui;

import org.jspecify.annotations.NullMarked;
