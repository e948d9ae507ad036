package io.hubconsole.build.wronghouse.cli;

/** Something to know. */
public record Thing(int number) {}
