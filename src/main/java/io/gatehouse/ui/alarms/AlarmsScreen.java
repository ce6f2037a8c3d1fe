package io.gatehouse.ui.alarms;

import io.gatehouse.ui.fx.Fxml;
import io.gatehouse.ui.screen.Screen;
import io.gatehouse.ui.screen.ScreenContext;
import io.gatehouse.ui.screen.ScreenView;

/// Every alarm that is open, on the shelf or explained by another, what helps, and the log.
public final class AlarmsScreen {

    public static final Screen SCREEN = new Screen("alarms", "mdi2b-bell-outline", false, AlarmsScreen::open);

    private AlarmsScreen() {}

    private static ScreenView open(ScreenContext context) {
        var controller = new AlarmsController(
                new AlarmsViewModel(context.console(), context.figures()),
                new AlarmLogViewModel(context.console().observed().log(), context.figures(), context.tasks()),
                context);
        return new ScreenView(Fxml.load("alarms", context.figures().texts().bundle(), controller), controller::refresh);
    }
}
