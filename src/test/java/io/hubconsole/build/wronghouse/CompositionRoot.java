package io.hubconsole.build.wronghouse;

/** What nobody may know. */
public record CompositionRoot(int parts) {}
