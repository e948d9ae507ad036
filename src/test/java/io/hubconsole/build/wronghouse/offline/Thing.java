package io.hubconsole.build.wronghouse.offline;

/** Something to know. */
public record Thing(int number) {}
