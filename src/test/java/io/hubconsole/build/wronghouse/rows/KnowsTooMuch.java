package io.hubconsole.build.wronghouse.rows;

import io.hubconsole.build.wronghouse.embedded.Thing;

/** Breaks: this arrow points where it may not. */
public record KnowsTooMuch(Thing thing) {}
