package io.hubconsole.build.wronghouse.remote;

import io.hubconsole.build.wronghouse.offline.Thing;

/** Breaks: this arrow points where it may not. */
public record KnowsTooMuch(Thing thing) {}
