package io.hubconsole.build.wronghouse.desk;

import javafx.scene.Node;

/** Breaks: a view-model knows no pixels, and pixels are in the ui alone. */
public record PixelViewModel(Node node) {}
