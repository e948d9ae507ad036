package io.hubconsole.build.wronghouse.ui;

import java.awt.Color;

/** Breaks: a runtime without java.desktop has no such colours. */
public record PaintsWithAwt(Color color) {}
