/** Texts for people, in their language, from bundles. Knows only the JDK. */
@NullMarked
package io.hubconsole.text;

import org.jspecify.annotations.NullMarked;
