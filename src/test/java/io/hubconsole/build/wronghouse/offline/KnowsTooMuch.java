package io.hubconsole.build.wronghouse.offline;

import io.hubconsole.build.wronghouse.remote.Thing;

/** Breaks: this arrow points where it may not. */
public record KnowsTooMuch(Thing thing) {}
