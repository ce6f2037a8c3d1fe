package io.gatehouse.ui.screen;

import javafx.scene.Node;

/// A screen that was opened. FX thread only.
///
/// @param refresh brings it up to date; called while it is shown, at least twice and at most ten times a second
public record ScreenView(Node node, Runnable refresh) {}
