package io.gatehouse.ui.screen;

import io.gatehouse.ui.action.ActionRequest;
import io.gatehouse.ui.console.OpenedConsole;
import io.gatehouse.ui.controls.TimeWindow;
import io.gatehouse.ui.fx.Tasks;
import io.gatehouse.ui.text.Figures;
import java.time.Clock;
import java.util.function.Consumer;

/// What every screen of an open profile works with.
///
/// @param window the stretch of time that all charts of all screens show
/// @param dialogs opens dialogs over the window
/// @param links leads to other screens
/// @param onLab leaves the profile and starts a lab in its place
public record ScreenContext(
        OpenedConsole console,
        Figures figures,
        Clock clock,
        Tasks tasks,
        TimeWindow window,
        Dialogs dialogs,
        Links links,
        Runnable onLab) {

    /// Opens the dialog of an action.
    public Consumer<ActionRequest> onAction() {
        return dialogs::open;
    }
}
