@NullMarked
package io.hubconsole.desk.requestlog;

import org.jspecify.annotations.NullMarked;
