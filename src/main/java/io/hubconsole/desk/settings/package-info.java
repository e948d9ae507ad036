/** What an operator has set, kept between starts. */
@NullMarked
package io.hubconsole.desk.settings;

import org.jspecify.annotations.NullMarked;
