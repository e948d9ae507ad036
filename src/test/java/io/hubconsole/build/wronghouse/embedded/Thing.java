package io.hubconsole.build.wronghouse.embedded;

/** Something to know. */
public record Thing(int number) {}
