package io.hubconsole.build.wronghouse.hub;

import com.fasterxml.jackson.databind.JsonNode;

/** Breaks: the hub knows only the JDK. */
public record KnowsJson(JsonNode json) {}
