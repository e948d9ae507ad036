package io.hubconsole.build.wronghouse.desk;

/** Breaks: no drawers. */
public record ThingUtils(int number) {}
