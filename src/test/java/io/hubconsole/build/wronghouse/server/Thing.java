package io.hubconsole.build.wronghouse.server;

/** Something to know. */
public record Thing(int number) {}
