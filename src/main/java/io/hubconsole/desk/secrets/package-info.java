/**
 * Tokens and the stores' keys, in the operating system's keychain or in a file for their owner
 * alone.
 */
@NullMarked
package io.hubconsole.desk.secrets;

import org.jspecify.annotations.NullMarked;
