package io.hubconsole.build.wronghouse.wire;

import io.hubconsole.build.wronghouse.desk.Thing;

/** Breaks: this arrow points where it may not. */
public record KnowsTooMuch(Thing thing) {}
