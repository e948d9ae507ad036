/** Tests of the settings on real files. */
@NullMarked
package io.hubconsole.desk.settings;

import org.jspecify.annotations.NullMarked;
