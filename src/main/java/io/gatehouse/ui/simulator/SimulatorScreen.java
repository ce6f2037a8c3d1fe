package io.gatehouse.ui.simulator;

import io.gatehouse.ui.fx.Fxml;
import io.gatehouse.ui.screen.Screen;
import io.gatehouse.ui.screen.ScreenContext;
import io.gatehouse.ui.screen.ScreenView;

/// Traffic to order.
public final class SimulatorScreen {

    public static final Screen SCREEN =
            new Screen("simulator", "mdi2a-account-group-outline", false, SimulatorScreen::open);

    private SimulatorScreen() {}

    private static ScreenView open(ScreenContext context) {
        var model = new SimulatorViewModel(context.console(), context.figures(), context.tasks());
        var controller = new SimulatorController(model, context, SimulatorFiles.ofSystem());
        return new ScreenView(
                Fxml.load("simulator", context.figures().texts().bundle(), controller), controller::refresh);
    }
}
