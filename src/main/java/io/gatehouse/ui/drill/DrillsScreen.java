package io.gatehouse.ui.drill;

import io.gatehouse.ui.controls.ChartFiles;
import io.gatehouse.ui.fx.Fxml;
import io.gatehouse.ui.screen.Screen;
import io.gatehouse.ui.screen.ScreenContext;
import io.gatehouse.ui.screen.ScreenView;

/// Failures to rehearse.
public final class DrillsScreen {

    public static final Screen SCREEN = new Screen("drills", "mdi2f-fire-alert", false, DrillsScreen::open);

    private DrillsScreen() {}

    private static ScreenView open(ScreenContext context) {
        var model = new DrillsViewModel(context.console(), context.figures(), context.tasks());
        var controller = new DrillsController(model, context, ChartFiles.ofSystem());
        return new ScreenView(Fxml.load("drills", context.figures().texts().bundle(), controller), controller::refresh);
    }
}
