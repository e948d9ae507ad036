package io.hubconsole.build.wronghouse.storage;

import com.fasterxml.jackson.databind.JsonNode;

/** Breaks: texts know only the JDK. */
public record KnowsJson(JsonNode json) {}
