package io.hubconsole.build.wronghouse.remote;

/** Something to know. */
public record Thing(int number) {}
