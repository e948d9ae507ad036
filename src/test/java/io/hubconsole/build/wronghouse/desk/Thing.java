package io.hubconsole.build.wronghouse.desk;

/** Something to know. */
public record Thing(int number) {}
