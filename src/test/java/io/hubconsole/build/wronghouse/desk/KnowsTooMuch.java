package io.hubconsole.build.wronghouse.desk;

import io.hubconsole.build.wronghouse.ui.Thing;

/** Breaks: this arrow points where it may not. */
public record KnowsTooMuch(Thing thing) {}
