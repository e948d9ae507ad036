/** The hub that the desk works on at the moment, and how to ask it. */
@NullMarked
package io.hubconsole.desk.session;

import org.jspecify.annotations.NullMarked;
