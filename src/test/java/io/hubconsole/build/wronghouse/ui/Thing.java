package io.hubconsole.build.wronghouse.ui;

/** Something to know. */
public record Thing(int number) {}
