package io.hubconsole.desk.session;

/** What a hub answered, with its provenance. */
public record Answer<T>(T value, Provenance provenance) {}
