package io.hubconsole.build.wronghouse.wire;

/** Something to know. */
public record Thing(int number) {}
