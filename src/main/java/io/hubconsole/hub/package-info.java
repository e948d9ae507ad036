/**
 * The contract: what a service order hub can do, and the records in which it asks and answers.
 *
 * <p>Knows only the JDK. Every other package knows this one.
 */
@NullMarked
package io.hubconsole.hub;

import org.jspecify.annotations.NullMarked;
