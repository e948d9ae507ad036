/** The frame around every view: rail, profile chip, status bar, palette. */
@NullMarked
package io.hubconsole.ui.shell;

import org.jspecify.annotations.NullMarked;
