package io.hubconsole.build.wronghouse.desk;

import io.hubconsole.build.wronghouse.CompositionRoot;

/** Breaks: nobody knows the composition root. */
public record KnowsTheRoot(CompositionRoot root) {}
