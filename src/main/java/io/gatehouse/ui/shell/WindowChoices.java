package io.gatehouse.ui.shell;

import io.gatehouse.ui.settings.Display;
import java.util.function.Consumer;

/// What the operator can choose for the whole window.
///
/// @param display as it is now
/// @param onDisplay shows the window in another display
/// @param onLeave closes the profile and returns to the first screen
/// @param onLab closes the profile and starts a lab, as the first screen does
public record WindowChoices(Display display, Consumer<Display> onDisplay, Runnable onLeave, Runnable onLab) {}
