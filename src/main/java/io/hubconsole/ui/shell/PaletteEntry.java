package io.hubconsole.ui.shell;

/**
 * One thing the palette offers.
 *
 * @param key the shortcut that does the same, as it is shown; empty for none
 */
public record PaletteEntry(String title, String key, Runnable action) {}
