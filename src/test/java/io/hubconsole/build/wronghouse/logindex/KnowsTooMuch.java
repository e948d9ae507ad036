package io.hubconsole.build.wronghouse.logindex;

import io.hubconsole.build.wronghouse.embedded.Thing;

/** Breaks: this arrow points where it may not. */
public record KnowsTooMuch(Thing thing) {}
